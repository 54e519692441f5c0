using System.Text.Json;
using System.Text.RegularExpressions;
using CardWeb.Tf.Bindings;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>The packages that a build takes, and when it packs.</summary>
public sealed partial class BuildTests : BusyTests
{
    private const string App = "CardWeb.Tf.csproj";
    private const string WithPacking = "-p:PackBindings=true";

    private static readonly (string Package, string Npm)[] s_packages =
        [("Constructs", "constructs"), ("HashiCorp.Cdktf", "cdktf"), ("HashiCorp.Cdktf.Providers.Aws", "@cdktf/provider-aws")];

    private readonly NpmLock _npm = new(Repository.Root);
    private Evaluation _packed = null!;
    private Evaluation _whole = null!;

    [OneTimeSetUp]
    public void Evaluate()
    {
        _packed = Evaluation.Of(App, WithPacking);
        _whole = Evaluation.Of(App, "-p:PackBindings=false");
    }

    [Test]
    public void Nothing_is_run_when_nothing_has_changed()
    {
        // given
        using var feed = new TemporaryFolder();
        _ = Directory.CreateDirectory(Path.Combine(feed.Path, _packed.Key));

        // when
        _ = Evaluation.Run(App, "-target:PackBindings", WithPacking, $"-p:BindingsFeed={feed.Path}/");

        // then
        Assert.That(Directory.GetFiles(feed.Path), Is.Empty, "the packer holds a lock file there, once it runs");
    }

    [Test]
    public void An_unknown_resource_is_one_line_of_error()
    {
        // given
        using var feed = new TemporaryFolder();

        // when
        var (exitCode, output) = Command.Run(Repository.Root, "dotnet",
            "msbuild", App, "-nologo", "-nodeReuse:false", "-target:PackBindings", WithPacking, $"-p:BindingsFeed={feed.Path}/", "-p:AwsResources=Provider%3BLbListner")!.Value;

        // then
        Assert.That(exitCode, Is.EqualTo(1), output);
        Assert.That(output.Split('\n'), Has.Exactly(1).Contains("error BINDINGS: AwsResources names 'LbListner', which @cdktf/provider-aws does not have. The nearest names: LbListener, "));
        Assert.That(output, Does.Not.Contain("   at "), "a stack trace");
    }

    [Test]
    public void The_key_follows_the_list_and_not_its_layout()
    {
        var key = KeyOf("Provider;Vpc");

        Assert.That(KeyOf(" Provider; Vpc; "), Is.EqualTo(key));
        Assert.That(KeyOf("Provider;Vpc;Eip"), Is.Not.EqualTo(key));
    }

    [Test]
    public void The_tests_are_built_with_the_packages_of_the_app() =>
        Assert.That(Evaluation.Of("tests/CardWeb.Tf.Tests.csproj", WithPacking).Key, Is.EqualTo(_packed.Key));

    [Test]
    public void The_project_names_its_packages_plainly() =>
        Assert.That(s_packages.Select(p => $"<PackageReference Include=\"{p.Package}\" />"), Is.All.Matches<string>(line => Repository.Read(App).Contains(line!)));

    [Test]
    public void Another_framework_is_a_property_as_the_page_says()
    {
        // given
        var rows = PropertyRow().Matches(Repository.Read("docs/bindings.md"));

        // when
        var other = Evaluation.Of(App, [WithPacking, .. rows.Select(row => $"-p:{row.Groups["property"].Value}={row.Groups["then"].Value}")]);

        // then
        Assert.That(other.Packages, Does.Contain("Constructs").And.Contain("Io.Cdktn").And.Contain("Io.Cdktn.Providers.Aws"));
        Assert.That(other.Packages.Concat(other.Usings), Has.None.StartsWith("HashiCorp."));
        Assert.That(other.Usings, Does.Contain("Io.Cdktn").And.Contain("Io.Cdktn.Providers.Aws.LbListener"));
        Assert.That(other.Key, Is.Not.EqualTo(_packed.Key));
    }

    [Test]
    public void Packed_packages_never_have_the_official_versions() =>
        Assert.That(s_packages.Select(p => _packed.Versions[p.Package]), Is.EqualTo(s_packages.Select(p => $"[{_npm.Find(p.Npm).Version}-packed]")));

    [Test]
    public void The_official_packages_have_the_versions_that_npm_pins() =>
        Assert.That(s_packages.Select(p => _whole.Versions[p.Package]), Is.EqualTo(s_packages.Select(p => _npm.Find(p.Npm).Version)));

    [Test]
    public void The_official_packages_leave_the_committed_lock_files_alone() =>
        Assert.That(_whole.LockFile, Does.StartWith(Path.Combine(Repository.Root, "obj")));

    [TestCase("packages.lock.json")]
    [TestCase("tests/packages.lock.json")]
    public void Lock_files_hold_npms_hash_of_what_was_packed(string file)
    {
        var locked = JsonSerializer.Deserialize<JsonElement>(Repository.Read(file)).GetProperty("dependencies").GetProperty("net10.0");

        Assert.That(
            s_packages.Select(p => $"sha512-{locked.GetProperty(p.Package).GetProperty("contentHash").GetString()}"),
            Is.EqualTo(s_packages.Select(p => _npm.Find(p.Npm).Integrity)));
    }

    private static string KeyOf(string resources) => Evaluation.Of(App, WithPacking, $"-p:AwsResources={resources.Replace(";", "%3B", StringComparison.Ordinal)}").Key;

    [GeneratedRegex(@"^\| `(?<property>Cdk\w+)` \| `[^`]+` \| `(?<then>[^`]+)` \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PropertyRow();
}
