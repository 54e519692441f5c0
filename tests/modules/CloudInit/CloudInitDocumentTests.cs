using System.Text;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The document with the SSM agent and without it.</summary>
[TestFixture(false)]
[TestFixture(true)]
public sealed class CloudInitDocumentTests(bool withAgent)
{
    private const int LargestUserDataOfEc2 = 16 * 1024;

    private string _text = "";
    private CloudInitDocument _document = new();

    [OneTimeSetUp]
    public void Read_the_document()
    {
        _text = CloudInitDocument.ReadText(withAgent);
        _document = CloudInitDocument.Parse(_text);
    }

    [Test]
    public void Its_first_line_tells_cloud_init_what_it_is() =>
        Assert.That(_text, Does.StartWith("#cloud-config\n"));

    [Test]
    public void It_fits_into_EC2_user_data() =>
        Assert.That(Encoding.UTF8.GetByteCount(_text), Is.LessThanOrEqualTo(LargestUserDataOfEc2));

    [Test]
    public void It_is_plain_ASCII_that_any_base64_and_shell_survives() =>
        Assert.That(_text.Where(character => !char.IsAscii(character)), Is.Empty);

    [TestCase(@"AKIA|ASIA")]
    [TestCase(@"-----BEGIN")]
    [TestCase(@"(?i)passw(or)?d|secret|api[_-]?key|credential")]
    [TestCase(@"[A-Za-z0-9/+]{40,}")]
    public void It_holds_no_secret(string pattern) =>
        Assert.That(_text, Does.Not.Match(pattern));

    [Test]
    public void It_installs_the_web_server_and_what_its_scripts_call() =>
        Assert.That(_document.Packages, Is.EquivalentTo(["apache2", "curl"]));

    [Test]
    public void It_updates_the_package_lists_first() =>
        Assert.That(_document.PackageUpdate, Is.True);

    [Test]
    public void A_command_that_fails_ends_the_set_up() =>
        Assert.That(_document.Commands[0], Is.EqualTo("set -e"));

    [Test]
    public void Every_unit_that_it_writes_is_enabled()
    {
        const string units = "/etc/systemd/system/";
        string[] installed = withAgent ? ["apache2", "amazon-ssm-agent"] : ["apache2"];
        var written = _document.WriteFiles
            .Where(file => file.Path.StartsWith(units, StringComparison.Ordinal))
            .Select(file => Path.GetFileName(file.Path).Replace(".service", "", StringComparison.Ordinal));
        var enabled = _document.Commands
            .Where(command => command.StartsWith("systemctl enable ", StringComparison.Ordinal))
            .SelectMany(command => command.Split(' ')[2..])
            .Where(word => !word.StartsWith('-'));

        Assert.That(enabled, Is.EquivalentTo([.. written, .. installed]));
    }

    [Test]
    public void The_site_is_enabled_after_all_that_can_fail_so_that_a_half_made_server_never_serves() =>
        Assert.That(
            _document.Commands.SkipWhile(command => !command.StartsWith("a2ensite", StringComparison.Ordinal)).Where(command => command.Contains("ssm", StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public void Every_script_that_it_writes_can_be_run_and_ends_at_the_first_failure()
    {
        var scripts = _document.WriteFiles.Where(file => file.Content.StartsWith("#!", StringComparison.Ordinal));

        Assert.That(scripts, Has.All.Property(nameof(CloudInitFile.Permissions)).EqualTo("0755")
            .And.All.Property(nameof(CloudInitFile.Content)).Contains("\nset -eu\n"));
    }
}
