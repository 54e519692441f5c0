using System.Globalization;
using System.Runtime.Versioning;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

/// <summary>A provider that is started once; here it is a shell script that says what a provider says.</summary>
[Platform("Unix"), UnsupportedOSPlatform("windows")]
public sealed class ProviderServerTests
{
    private static readonly Dictionary<string, string?> s_none = new() { [ProviderServer.Variable] = null, ["AWS_CA_BUNDLE"] = null };

    private TemporaryFolder _folder = null!;

    private string Socket => Path.Combine(_folder.Path, "socket");

    private string Reattach => $$"""{"registry.terraform.io/hashicorp/aws":{"Protocol":"grpc","Pid":1,"Addr":{"Network":"unix","String":"{{Socket}}"} } }""";

    [SetUp]
    public void Given_a_folder()
    {
        Prerequisite.Require(OwnSession.IsAvailable, "setsid, of util-linux");
        _folder = new TemporaryFolder();
    }

    [TearDown]
    public void Remove() => _folder?.Dispose();

    [Test]
    public async Task It_runs_until_it_is_disposed_of_and_leaves_no_process_and_no_socket()
    {
        Install("aws", $"echo $$ > pid; touch '{Socket}'; echo \"TF_REATTACH_PROVIDERS='{Reattach.Replace("\"", "\\\"")}'\"; exec sleep 60");
        int process;
        await using (var server = await ProviderServer.StartAsync(_folder.Path, s_none, CancellationToken.None))
        {
            process = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, ".terraform", "pid")), CultureInfo.InvariantCulture);
            Assert.That((server!.Reattach, ProcessId.IsAlive(process)), Is.EqualTo((Reattach, true)));
        }

        Assert.That((ProcessId.IsAlive(process), File.Exists(Socket)), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task One_that_ends_is_left_to_Terraform_and_what_it_said_is_kept()
    {
        Install("aws", "echo 'cannot start' >&2; exit 1");

        Assert.That(await ProviderServer.StartAsync(_folder.Path, s_none, CancellationToken.None), Is.Null);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_folder.Path, ".terraform", "provider.log")), Does.Contain("cannot start"));
    }

    [Test]
    public async Task A_folder_without_a_provider_or_with_two_is_left_to_Terraform()
    {
        Assert.That(await ProviderServer.StartAsync(_folder.Path, s_none, CancellationToken.None), Is.Null);
        Install("aws", "exit 1");
        Install("random", "exit 1");
        Assert.That(await ProviderServer.StartAsync(_folder.Path, s_none, CancellationToken.None), Is.Null);
        Assert.That(File.Exists(Path.Combine(_folder.Path, ".terraform", "provider.log")), Is.False, "none was started");
    }

    [TestCase("AWS_CA_BUNDLE")]
    [TestCase(ProviderServer.Variable)]
    public async Task A_shell_that_has_its_own_certificates_or_provider_keeps_them(string variable)
    {
        Install("aws", "exit 1");

        Assert.That(await ProviderServer.StartAsync(_folder.Path, new Dictionary<string, string?>(s_none) { [variable] = "x" }, CancellationToken.None), Is.Null);
        Assert.That(File.Exists(Path.Combine(_folder.Path, ".terraform", "provider.log")), Is.False, "none was started");
    }

    [Test]
    public async Task Cancelled_before_it_has_said_anything_it_is_ended()
    {
        Install("aws", "echo $$ > pid; exec sleep 60");
        using CancellationTokenSource cancel = new(TimeSpan.FromSeconds(1));

        Assert.That(async () => await ProviderServer.StartAsync(_folder.Path, s_none, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        var process = int.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.Path, ".terraform", "pid")), CultureInfo.InvariantCulture);
        Assert.That(ProcessId.IsAlive(process), Is.False);
    }

    private void Install(string name, string script)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.Path, ".terraform", "providers", name)).FullName, $"terraform-provider-{name}");
        File.WriteAllText(file, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
