using System.Diagnostics;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations.Runs.Local;

public sealed class EmulatorLifeTests : BusyTests
{
    private WorkspaceFolder _folder = null!;
    private EmulatorSession _emulator = null!;

    [SetUp]
    public async Task Given_an_emulator()
    {
        Needs.TerraformAndTheEmulator();
        _folder = new WorkspaceFolder();
        _ = await SharedEmulator.NewAsync(_folder.Workspace.EmulatorFolder);
        _emulator = EmulatorSession.Find(_folder.Workspace)!;
    }

    [TearDown]
    public async Task Remove()
    {
        await _emulator.Emulator.StopAsync();
        _folder.Dispose();
    }

    [Test]
    public async Task A_second_run_finds_the_one_that_runs()
    {
        using WorkspaceFolder folder = new();
        var first = await EmulatorSession.OpenAsync(folder.Workspace, 0, CancellationToken.None);
        var again = await EmulatorSession.OpenAsync(folder.Workspace, 0, CancellationToken.None);
        await first.Emulator.StopAsync();

        Assert.That((again.IsNew, again.Emulator.Endpoint), Is.EqualTo((false, first.Emulator.Endpoint)));
    }

    [Test]
    public async Task Down_cleans_up_after_one_that_died_and_says_so()
    {
        Kill();

        var result = await _folder.Program.RunAsync("down");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.StartWith("The emulator crashed"));
        Assert.That(Directory.Exists(_folder.Workspace.EmulatorFolder), Is.False);
    }

    [Test]
    public async Task Down_stops_one_on_which_nothing_is_deployed()
    {
        var result = await _folder.Program.RunAsync("down");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(_emulator.IsAlive, Is.False);
    }

    [Test]
    public void Work_on_one_that_dies_ends_with_where_its_log_is()
    {
        var work = EmulatorGuard.RunAsync(_emulator.Emulator, Forever, CancellationToken.None);
        Kill();

        Assert.That(async () => await work.WaitAsync(TimeSpan.FromSeconds(10)), Throws.TypeOf<OperationException>().With.Message.Contains("The emulator died").And.Message.Contains(_emulator.Emulator.LogFile));

        static async Task<int> Forever(CancellationToken cancel)
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return 0;
        }
    }

    [Test]
    public async Task Without_a_mirror_and_without_a_network_init_says_so()
    {
        var settings = Catalogue.Find("development");
        await new PlainStateBucket(_emulator.Access(settings), settings.StateBucket).EnsureAsync(CancellationToken.None);
        await Synthesizer.EnsureAsync(_folder.Workspace, settings, CancellationToken.None);
        var executable = await TerraformExecutable.FindAsync(CancellationToken.None);
        var stack = StackFile.Read(_folder.Workspace.StackFolder(settings.StackName));
        var nowhere = new MirrorChoice { Description = "", NeedsRegistry = true };

        // A proxy that is not there: nothing leaves this machine.
        Dictionary<string, string?> variables = new(_emulator.Variables(settings))
        {
            ["HOME"] = _folder.Path, ["HTTPS_PROXY"] = "http://127.0.0.1:9", ["XDG_DATA_DIRS"] = _folder.Path, ["TF_CLI_CONFIG_FILE"] = null,
        };
        await using var session = new StackSession(stack, executable, nowhere, variables, new LineView(TextWriter.Null, TimeProvider.System));

        Assert.That(
            () => session.InitializeAsync(CancellationToken.None),
            Throws.TypeOf<OperationException>().With.Message.StartsWith("Terraform's registry is not reachable, and no mirror that holds hashicorp/aws 5.100.0 was found"));
    }

    private void Kill()
    {
        using var process = Process.GetProcessById(_emulator.Emulator.ProcessId);
        process.Kill();
        process.WaitForExit();
    }
}
