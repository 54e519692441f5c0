namespace CardWeb.Tf.Tests.Operations.Commands;

public sealed class EntryTests : BusyTests
{
    private WorkspaceFolder _folder = null!;

    [SetUp]
    public void Given_a_workspace() => _folder = new WorkspaceFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public async Task Without_arguments_it_synthesizes_every_environment()
    {
        var result = await _folder.Program.RunAsync();

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(
            new[] { "development", "staging", "production" }.Select(name => Path.Combine(_folder.Workspace.StackFolder($"card-web-{name}"), "cdk.tf.json")),
            Is.All.Matches<string>(File.Exists));
    }

    [Test]
    public async Task The_cdktf_command_line_says_where_to()
    {
        _folder.Program.Variables["CDKTF_OUTDIR"] = Path.Combine(_folder.Path, "other");

        var result = await _folder.Program.RunAsync();

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.Exists(Path.Combine(_folder.Path, "other", "stacks", "card-web-development", "cdk.tf.json")), Is.True);
    }

    [TestCase("up", "[<environment>]", "--port", "--provider-mirror", "--timeout")]
    [TestCase("verify", "<environment>", "--local", "--probe", "--probe-url", "--polls", "--interval", "--wait", "--json", "--timeout")]
    [TestCase("state", "<environment>", "--local", "--json", "unlock")]
    [TestCase("state unlock", "<environment>", "--local", "--id")]
    [TestCase("approve", "[<environment>]", "--check", "--timeout")]
    [TestCase("down", "--force", "--provider-mirror", "--timeout")]
    public async Task Every_verb_has_help(string verb, params string[] told)
    {
        var result = await _folder.Program.RunAsync([.. verb.Split(' '), "--help"]);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        foreach (var text in (string[])["dotnet run --", .. told])
            Assert.That(result.Output, Does.Contain(text));
    }

    [TestCase("up sandbox", "\"sandbox\"", "development", "production", "staging")]
    [TestCase("approve sandbox", "\"sandbox\"", "development", "production", "staging")]
    [TestCase("sideways", "sideways")]
    [TestCase("up --port 70000", "--port must be between 1 and 65535, got: 70000")]
    [TestCase("up --port ninety", "ninety")]
    [TestCase("up --timeout 0", "--timeout must be between 1 and 86400, got: 0")]
    [TestCase("up --provider-mirror", "--provider-mirror")]
    [TestCase("down development", "development")]
    public async Task Bad_input_is_told_on_standard_error_before_anything_is_done(string arguments, params string[] told)
    {
        var result = await _folder.Program.RunAsync(arguments.Split(' '));

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        foreach (var text in told)
            Assert.That(result.Error, Does.Contain(text));

        Assert.That(result.Error, Does.Not.Contain("   at "), "a stack trace");
        Assert.That(Directory.Exists(_folder.Workspace.EmulatorFolder), Is.False);
    }

    [Test]
    public async Task Outside_of_a_workspace_it_says_where_to_go()
    {
        using var elsewhere = new TemporaryFolder();

        var result = await new BuiltProgram(elsewhere.Path).RunAsync("up");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, $"Error: No cdktf.json in '{elsewhere.Path}' or any folder above it. Run this in the project's folder.{Environment.NewLine}")));
    }

    [Test]
    public async Task All_that_is_missing_is_told_at_once()
    {
        _folder.Program.Variables["PATH"] = "/nowhere";

        var result = await _folder.Program.RunAsync("up");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("Terraform is not on the PATH: 1.10 or newer is needed").And.Contain("Node is not on the PATH").And.Contain("started and changed nothing"));
    }

    [Test]
    public async Task Synthesizing_without_node_says_what_to_install()
    {
        _folder.Program.Variables["PATH"] = "/nowhere";

        var result = await _folder.Program.RunAsync();

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.StartWith("Error: Node is not on the PATH").And.Contain("Install Node"));
    }

    [Test]
    public async Task Where_nothing_runs_there_is_nothing_to_take_down()
    {
        var result = await _folder.Program.RunAsync("down");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.StartWith("No emulator runs here: nothing to do."));
    }
}
