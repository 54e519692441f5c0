using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Emulation;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Tests.Cluster;
using CardWeb.Tf.Tests.Emulation;
using CardWeb.Tf.Tests.Operations;
using CardWeb.Tf.Tests.Operations.GitHub;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>
/// Every shell step of every workflow, run on the emulator as GitHub would run it: a pull request, its merge, and the days
/// after. One tells the story, the others ask about it. The tests' own step is left out: this is it.
/// </summary>
public sealed class WorkflowRunTests : DeployingTests
{
    private const string Environment = "development";
    private static readonly EnvironmentSettings Settings = Catalogue.Find(Environment);

    private readonly Dictionary<string, JobRun> _runs = [];
    private readonly FakeGitHub _github = new();
    private readonly TemporaryFolder _folder = new();
    private readonly List<string> _issueStates = [];
    private SourceCopy _source = null!;
    private Emulator _emulator = null!;
    private ProviderServer? _provider;
    private WorkflowRunner _runner = null!;

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Live()
    {
        Needs.TerraformAndTheEmulator();
        _source = await SourceCopy.MakeAsync();
        _emulator = await SharedEmulator.NewAsync(Path.Combine(_folder.Path, ".emulator"));
        _provider = await SharedProvider.StartAsync(_folder.Path, Access());
        _runner = new WorkflowRunner(_source, _emulator, _github) { EventFile = Event(), Provider = _provider?.Reattach };
        await RunAsync("synthesize", "synthesize");
        ChooseEnvironment();
        await BootstrapAsync();
        await RunAsync("plan", "plan");
        await RunAsync("deploy", "plan");
        await RunAsync("deploy", "apply");
        await WatchAsync("clean");
        await AwsAsync("ec2 authorize-security-group-ingress --protocol tcp --port 22 --cidr 0.0.0.0/0 --group-id", await ServersGroupAsync());
        await WatchAsync("drifted");
        await WatchAsync("failed", () => _runner.Values["matrix.environment.planRole"] = "arn:aws:iam::999999999999:role/card-web-plan");
        await AwsAsync("ec2 revoke-security-group-ingress --protocol tcp --port 22 --cidr 0.0.0.0/0 --group-id", await ServersGroupAsync());
        await WatchAsync("mended");
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        _runner?.Dispose();
        if (_provider is not null)
            await _provider.DisposeAsync();
        if (_emulator is not null)
            await _emulator.StopAsync();
        _source?.Dispose();
        _github.Dispose();
        _folder.Dispose();
    }

    [Test]
    public void The_matrix_has_every_environment_with_its_roles()
    {
        using var json = JsonDocument.Parse(_runner.Values["steps.list.outputs.environments"]);
        Assert.That(json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("name").GetString()), Is.EqualTo(Catalogue.All.Select(settings => settings.Name)));
        Assert.That(json.RootElement.EnumerateArray().Select(entry => entry.GetProperty("applyRole").GetString()), Is.All.Match(@"^arn:aws:iam::\d{12}:role/card-web-apply-"));
    }

    [TestCase("plan/plan")]
    [TestCase("deploy/plan")]
    [TestCase("deploy/apply")]
    [TestCase("clean")]
    [TestCase("mended")]
    public void The_job_succeeds(string job) => Assert.That(_runs[job].ExitCode, Is.Zero, _runs[job].ToString());

    [Test]
    public void Stacks_are_synthesized_once_and_not_again() =>
        Assert.That(_runs["plan/plan"].ToString(), Does.Match("synthesize +.*unchanged"));

    [Test]
    public void The_pull_request_has_one_comment_with_the_plan_and_so_has_the_summary()
    {
        Assert.That(_github.CommentsOn(5), Has.One.StartsWith($"<!-- card-web plan {Environment} -->"));
        Assert.That(_runs["plan/plan"].Summary, Is.EqualTo(_github.CommentsOn(5).Single()));
    }

    [Test]
    public void What_is_applied_is_the_plan_that_was_saved() =>
        Assert.That(_runs["deploy/apply"].ToString(), Does.Contain("as it was reviewed").And.Match(@"\d+ added, 0 changed, 0 destroyed").And.Match("card-web02 .*healthy"));

    [Test]
    public void An_open_port_opens_an_issue_and_fails_the_job()
    {
        Assert.That(_runs["drifted"].ExitCode, Is.EqualTo(2), _runs["drifted"].ToString());
        Assert.That(_github.Issues, Has.Count.EqualTo(1));
        Assert.That((string)_github.Issues[0]["body"]!, Does.Contain("22").And.Contain("0.0.0.0/0"));
    }

    [Test]
    public void A_check_that_fails_leaves_the_issue_open_and_says_so()
    {
        Assert.That(_runs["failed"].ExitCode, Is.EqualTo(1), _runs["failed"].ToString());
        Assert.That(_github.CommentsOn(1), Has.One.Contains("it is not known whether it has drifted"));
    }

    [Test]
    public void The_issue_is_open_while_it_has_drifted_or_could_not_be_checked_and_closed_when_it_is_clean() =>
        Assert.That(_issueStates, Is.EqualTo(["none", "open", "open", "closed"]));

    private async Task RunAsync(string workflow, string job) => _runs[$"{workflow}/{job}"] = await _runner.RunAsync(workflow, job);

    private async Task WatchAsync(string name, Action? before = null)
    {
        ChooseEnvironment();
        before?.Invoke();
        _runs[name] = await _runner.RunAsync("drift", "drift");
        _issueStates.Add(_github.Issues.Count == 0 ? "none" : (string)_github.Issues[^1]["state"]!);
    }

    private void ChooseEnvironment()
    {
        Assert.That(_runs["synthesize/synthesize"].ExitCode, Is.Zero, _runs["synthesize/synthesize"].ToString());
        using var json = JsonDocument.Parse(_runner.Values["steps.list.outputs.environments"]);
        foreach (var property in json.RootElement.EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == Environment).EnumerateObject())
            _runner.Values[$"matrix.environment.{property.Name}"] = property.Value.GetString()!;
    }

    private async Task BootstrapAsync()
    {
        var program = new BuiltProgram(_runs["synthesize/synthesize"].Folder);
        foreach (var (name, value) in Access())
            program.Variables[name] = value;

        program.Variables[ProviderServer.Variable] = _provider?.Reattach;
        var result = await program.RunAsync("bootstrap", Environment);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    private Task<string> ServersGroupAsync() =>
        AwsAsync("ec2 describe-security-groups --filters Name=group-name,Values=card-web-sg --query", "SecurityGroups[0].GroupId");

    private Task<string> AwsAsync(string command, string last) => new AwsCli(Access()).RunAsync($"{command} {last}");

    private IReadOnlyDictionary<string, string?> Access() => _emulator.Variables(Settings.AccountId, Settings.Region);

    private string Event()
    {
        var file = Path.Combine(_folder.Path, "event.json");
        File.WriteAllText(file, """{"pull_request":{"number":5}}""");
        return file;
    }
}
