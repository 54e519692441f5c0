namespace CardWeb.Tf.Tests.Modules;

/// <summary>
/// The document run for real: a fresh machine is booted with it and becomes card-web01; its disk is copied while it
/// runs, and the copy is booted as card-web02, with no user data.
/// </summary>
public sealed class CloudInitMachineTests : BusyTests
{
    private const string Done = "status: done";
    private CloudInitMachines _machines = null!;
    private CloudInitMachine _golden = null!;
    private CloudInitMachine _clone = null!;

    [OneTimeSetUp]
    public async Task Boot_card_web01_and_a_clone_of_it()
    {
        await CloudInitPrerequisites.RequireAsync();
        _machines = await CloudInitMachines.StartAsync();
        (_golden, _clone) = (_machines.Golden, _machines.Clone);
        await _machines.BootAsync();
    }

    [OneTimeTearDown]
    public void End_the_machines() => _machines?.Dispose();

    [Test]
    public async Task The_document_is_what_cloud_init_expects()
    {
        var verdict = await _golden.RunAsync("cloud-init", "schema", "--system");

        Assert.That(verdict, Does.Contain("Valid cloud-config"));
    }

    [Test]
    public void Card_web01_is_set_up_without_an_error() =>
        Assert.That(_machines.GoldenStatus, Does.StartWith(Done), () => File.ReadAllText($"{_golden.Disk}/var/log/cloud-init-output.log"));

    [Test]
    public async Task The_health_page_names_the_instance_and_its_zone()
    {
        var page = await _golden.GetAsync("/health");

        Assert.That((page.Status, page.Body), Is.EqualTo((200, "ok i-0a us-west-1b\n")));
    }

    [Test]
    public async Task A_clone_serves_at_once_and_names_itself()
    {
        var page = await _clone.GetAsync("/health");

        Assert.That((page.Status, page.Body), Is.EqualTo((200, "ok i-0b us-west-1c\n")));
    }

    [Test]
    public void A_clone_sets_nothing_up()
    {
        Assert.That(_machines.CloneStatus, Does.StartWith(Done));
        Assert.That($"{_clone.Disk}/var/lib/cloud/instances/{_clone.InstanceId}/scripts/runcmd", Does.Not.Exist);
    }

    [Test]
    public async Task No_service_fails_on_a_clone() =>
        Assert.That(await _clone.RunAsync("systemctl", "list-units", "--failed", "--plain", "--no-legend"), Is.Empty);

    [Test]
    public async Task The_site_names_the_server_too()
    {
        var golden = await _golden.GetAsync("/");
        var clone = await _clone.GetAsync("/");

        Assert.That(golden.Body, Does.Contain("<h1>card-web</h1>").And.Contain("i-0a us-west-1b"));
        Assert.That(clone.Body, Does.Contain("<h1>card-web</h1>").And.Contain("i-0b us-west-1c"));
    }

    [TestCase("/etc/machine-id")]
    [TestCase("/etc/ssh/ssh_host_ed25519_key.pub")]
    [TestCase("/var/lib/amazon/ssm/Vault/Store/EC2RegistrationKey")]
    public async Task A_clone_has_an_identity_of_its_own(string file) =>
        Assert.That(await _clone.RunAsync("cat", file), Is.Not.Empty.And.Not.EqualTo(await _golden.RunAsync("cat", file)));

    [Test]
    public void What_names_a_server_is_not_on_its_disk()
    {
        Assert.That(new FileInfo($"{_clone.Disk}/etc/machine-id"), Has.Length.Zero);
        Assert.That($"{_clone.Disk}/run/card-web", Does.Not.Exist);
        Assert.That($"{_golden.Disk}/var/lib/amazon/ssm/Vault/Store", Does.Not.Exist);
    }

    [Test]
    public async Task The_SSM_agent_runs_on_both_and_begins_with_the_server()
    {
        foreach (var machine in new[] { _golden, _clone })
        {
            Assert.That(await machine.RunAsync("systemctl", "is-active", "amazon-ssm-agent"), Is.EqualTo("active\n"));
            Assert.That(await machine.RunAsync("systemctl", "is-enabled", "amazon-ssm-agent"), Is.EqualTo("enabled\n"));
        }
    }

    [Test]
    public async Task A_server_that_cannot_have_the_SSM_agent_fails_its_set_up_and_never_serves()
    {
        var machine = _machines.Agentless;
        machine.Boot();

        Assert.That(await machine.CloudInitStatusAsync(), Does.StartWith("status: error"));
        Assert.That((await machine.GetAsync("/health")).Status, Is.EqualTo(404));
    }

    [Test]
    public async Task Without_metadata_the_page_gives_the_host_name()
    {
        var host = await _clone.RunAsync("uname", "-n");
        var settings = $"{_clone.Disk}/etc/default/card-web";
        await File.WriteAllTextAsync(settings, "AWS_EC2_METADATA_SERVICE_ENDPOINT=http://127.0.0.1:1\n");
        await _clone.RunAsync("systemctl", "restart", "card-web-health-page");
        var page = await _clone.GetAsync("/health");
        File.Delete(settings);
        await _clone.RunAsync("systemctl", "restart", "card-web-health-page");

        Assert.That(page.Body, Is.EqualTo($"ok {host.TrimEnd()} unknown\n"));
    }

    [Test]
    public async Task The_set_up_can_be_run_again()
    {
        var again = _machines.SetUpAgain;
        await _golden.CopyToAsync(again);
        again.Boot();

        Assert.That(await again.CloudInitStatusAsync(), Does.StartWith(Done));
        Assert.That((await again.GetAsync("/health")).Body, Is.EqualTo("ok i-0c us-west-1b\n"));
    }

    [Test]
    public async Task The_server_tells_little_of_itself()
    {
        var folder = await _golden.GetAsync("/icons/");
        var trace = await _golden.GetAsync("/", "TRACE");

        Assert.That(folder, Has.Property(nameof(CloudInitPage.Server)).EqualTo("Apache"));
        Assert.That((folder.Status, trace.Status), Is.EqualTo((403, 405)));
    }
}
