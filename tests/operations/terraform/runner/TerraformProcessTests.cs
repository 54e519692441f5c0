using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

[Platform(Exclude = "Win", Reason = "The stand-in is a shell script.")]
[NonParallelizable]
public sealed class TerraformProcessTests
{
    private const string Patient = """
        trap 'echo interrupted >> signals; echo last words' INT
        echo ready
        i=0; while [ ! -s signals ] && [ $i -lt 200 ]; do i=$((i+1)); sleep 0.05; done
        sleep 0.5
        exit 1
        """;

    private static readonly Dictionary<string, string?> s_none = [];

    [Test]
    public async Task Its_exit_code_and_both_outputs_arrive()
    {
        using var terraform = new FakeTerraform("echo \"$1\"; echo wrong >&2; exit 7");
        List<string> output = [], error = [];

        var code = await new TerraformProcess(terraform.Folder, s_none).RunAsync(["plan"], output.Add, error.Add, CancellationToken.None);

        Assert.That((code, output, error), Is.EqualTo((7, new[] { "plan" }, new[] { "wrong" })));
    }

    [Test]
    public async Task Cancelled_it_is_interrupted_once_and_waited_for()
    {
        using var terraform = new FakeTerraform(Patient);
        using var cancel = new CancellationTokenSource();
        List<string> output = [];

        var run = new TerraformProcess(terraform.Folder, s_none).RunAsync(["apply"], Hear, _ => { }, cancel.Token);

        Assert.That(async () => await run, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(output, Is.EqualTo(new[] { "ready", "last words" }));
        Assert.That(await File.ReadAllLinesAsync(Path.Combine(terraform.Folder, "signals")), Is.EqualTo(new[] { "interrupted" }));

        void Hear(string line)
        {
            output.Add(line);
            if (line == "ready")
                cancel.Cancel();
        }
    }

    [Test]
    public async Task It_has_a_session_of_its_own_where_the_terminal_cannot_interrupt_it()
    {
        Prerequisite.Require(OwnSession.IsAvailable, "setsid, of util-linux");
        using var terraform = new FakeTerraform("echo \"$$ $(ps -o sid= -p $$)\"");
        List<string> output = [];

        await new TerraformProcess(terraform.Folder, s_none).RunAsync([], output.Add, _ => { }, CancellationToken.None);

        var ids = output.Single().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(ids[1], Is.EqualTo(ids[0]), "the session's id is the process's own");
    }

    [Test]
    public async Task Variables_are_handed_on_and_taken_away()
    {
        using var there = new EnvironmentVariable("AWS_PROFILE", "mine");
        using var terraform = new FakeTerraform("echo \"$AWS_REGION-$AWS_PROFILE-$TF_IN_AUTOMATION\"");
        List<string> output = [];
        Dictionary<string, string?> variables = new() { ["AWS_REGION"] = "us-west-1", ["AWS_PROFILE"] = null };

        await new TerraformProcess(terraform.Folder, variables).RunAsync([], output.Add, _ => { }, CancellationToken.None);

        Assert.That(output, Is.EqualTo(new[] { "us-west-1--1" }));
    }

    [TestCase("TF_DATA_DIR")]
    [TestCase("TF_WORKSPACE")]
    [TestCase("TF_CLI_ARGS")]
    [TestCase("TF_CLI_ARGS_plan")]
    public async Task What_would_lead_it_to_another_state_or_plan_is_taken_away(string name)
    {
        using var there = new EnvironmentVariable(name, "elsewhere");
        using var terraform = new FakeTerraform($"echo \"value:${name}\"");
        List<string> output = [];

        await new TerraformProcess(terraform.Folder, s_none).RunAsync([], output.Add, _ => { }, CancellationToken.None);

        Assert.That(output, Is.EqualTo(new[] { "value:" }));
    }

    [Test]
    public void A_configuration_file_that_is_not_there_is_not_mentioned_to_it()
    {
        using var missing = new EnvironmentVariable("TF_CLI_CONFIG_FILE", "/nowhere/terraformrc");

        Assert.That(TerraformVariables.Common()["TF_CLI_CONFIG_FILE"], Is.Null);
    }
}
