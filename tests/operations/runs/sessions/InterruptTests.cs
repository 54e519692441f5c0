using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

public sealed class InterruptTests : DeployingTests
{
    private readonly WorkspaceFolder _synthesized = new();
    private WorkspaceFolder _folder = null!;

    [OneTimeSetUp]
    public Task SynthesizeAsync() => Synthesizer.EnsureAsync(_synthesized.Workspace, Catalogue.Find("development"), CancellationToken.None);

    [OneTimeTearDown]
    public void RemoveSynthesized() => _synthesized.Dispose();

    [SetUp]
    public void Given_a_workspace()
    {
        Needs.TerraformAndTheEmulator();
        _folder = new WorkspaceFolder();
    }

    [TearDown]
    public async Task Remove()
    {
        if (Directory.Exists(_folder.Workspace.EmulatorFolder))
            await _folder.Program.RunAsync("down", "--force");

        _folder.Dispose();
    }

    [TestCase("prerequisites…")]
    [TestCase("synthesize…")]
    [TestCase("emulator…")]
    [TestCase("state bucket…")]
    [TestCase("init…")]
    [TestCase("plan…")]
    [TestCase("bucket policy…")]
    [TestCase("apply…")]
    [TestCase("(load-balancer/balancer): creating…")]
    public async Task At_any_moment_of_up_it_ends_in_order_and_leaves_nothing(string moment)
    {
        if (moment is not ("prerequisites…" or "synthesize…"))
            TakeSynthesized();

        var result = await _folder.Program.InterruptAsync(moment, "up");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("Error: Interrupted.").And.Match("started and changed nothing|nothing is left"));
        Assert.That(result.Error, Does.Not.Contain("   at "), "a stack trace");
        Assert.That(Directory.Exists(_folder.Workspace.EmulatorFolder), Is.False, result.ToString());
        Assert.That(_folder.Processes(), Is.Empty, result.ToString());
    }

    [Test]
    public async Task Interrupted_twice_it_still_ends_in_order()
    {
        TakeSynthesized();
        var result = await _folder.Program.InterruptAsync(2, "(load-balancer/balancer): creating…", "up");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output + result.Error, Does.Contain("Stopping: waiting for running work to stop").And.Contain("Still stopping: Terraform writes what it has done"));
        Assert.That(result.Error, Does.Contain("nothing is left").And.Not.Contain("lock"));
        Assert.That(_folder.Processes(), Is.Empty, result.ToString());
    }

    [Test]
    public async Task When_the_time_given_is_up_it_ends_in_the_same_way_with_an_exit_code_of_its_own()
    {
        var result = await _folder.Program.RunAsync("up", "--timeout", "5");

        Assert.That(result.ExitCode, Is.EqualTo(5), result.ToString());
        Assert.That(result.Error, Does.Contain("Not done after 5.0s").And.Match("started and changed nothing|nothing is left"));
        Assert.That(_folder.Processes(), Is.Empty, result.ToString());
    }

    /// <summary>What is not about synthesis finds it done, once for all tests.</summary>
    private void TakeSynthesized()
    {
        FolderCopy.Make(_synthesized.Workspace.Output, _folder.Workspace.Output);
        FolderCopy.Make(_synthesized.Workspace.Cache, _folder.Workspace.Cache);
    }
}
