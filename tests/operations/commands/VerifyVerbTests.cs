using System.Text.Json;
using System.Xml.Linq;
using Parts = CardWeb.Tf.Tests.Emulation.Cluster;

namespace CardWeb.Tf.Tests.Operations.Commands;

public sealed class VerifyVerbTests : DeployingTests
{
    private static readonly string[] s_notLong = ["--wait", "20"];

    private DeployedEnvironment _deployed = null!;
    private IReadOnlyDictionary<string, string> _servers = null!;
    private string _group = "", _json = "";

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Given_a_deployed_environment()
    {
        _deployed = await DeployedEnvironment.CopyAsync();
        (_servers, _group) = (await _deployed.ServersAsync(), await _deployed.TargetGroupAsync());
        _json = Path.Combine(_deployed.Folder.Path, "verify.json");
    }

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_deployed is not null)
            await _deployed.DisposeAsync();
    }

    [Test]
    public async Task Healthy_servers_are_shown_and_each_answers_through_the_balancer()
    {
        var result = await VerifyAsync("--interval", "1", "--probe", "--json", _json);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match(@"card-web01 +i-\w+ +us-west-1b +80 +healthy").And.Match(@"card-web01 +i-\w+ +us-west-1b +10 +50%").And.Match(@"card-web02 +i-\w+ +us-west-1c +10 +50%"));
        Assert.That(result.Output, Does.Contain("is healthy: 2 servers in us-west-1b, us-west-1c, 3 looks in a row").And.Contain("Every server has answered http://card-web-alb-"));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(_json));
        Assert.That(json.RootElement.EnumerateObject().First().Value.GetString(), Is.EqualTo("card-web/verify/1"));
        Assert.That(json.RootElement.GetProperty("verdict").GetString(), Is.EqualTo("healthy"));
    }

    [Test]
    public async Task One_that_stays_unhealthy_is_told_with_its_reason_when_the_time_is_up()
    {
        (string, string)[] tag = [("ResourceId.1", _servers["card-web02"]), ("Tag.1.Key", Parts.TagOfHealth)];
        await _deployed.Aws.Ec2Async("CreateTags", [.. tag, ("Tag.1.Value", "unhealthy Target.ResponseCodeMismatch")]);
        var result = await VerifyAsync("--interval", "1", "--wait", "2", "--probe", "--json", _json);
        await _deployed.Aws.Ec2Async("DeleteTags", tag);

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.Contain("1 of 2 healthy in card-web-development, and the time given is up, after 2.").And.Contain("another status code than is asked for (Target.ResponseCodeMismatch). Look at the health check's path"));
        Assert.That(result.Output, Does.Not.Contain("probe"));
        Assert.That(await File.ReadAllTextAsync(_json), Does.Contain("\"verdict\": \"time-up\"").And.Contain("\"isHealthy\": false"));
    }

    [Test]
    public async Task A_stopped_server_is_not_waited_for()
    {
        await _deployed.Aws.Ec2Async("StopInstances", ("InstanceId.1", _servers["card-web02"]));
        var result = await VerifyAsync();
        await _deployed.Aws.Ec2Async("StartInstances", ("InstanceId.1", _servers["card-web02"]));

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.Contain("waiting does not fix it").And.Match(@"card-web02 \(i-\w+\): its instance is stopped \(Target.InvalidState\)"));
    }

    [Test]
    public async Task A_server_that_was_deregistered_is_not_waited_for()
    {
        await _deployed.Aws.BalancingAsync("DeregisterTargets", ("TargetGroupArn", _group), ("Targets.member.1.Id", _servers["card-web02"]));
        var result = await VerifyAsync();
        await RegisterAsync(_servers["card-web02"]);

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.Contain("it is not in the target group (Target.NotRegistered)"));
    }

    [Test]
    public async Task A_stranger_in_the_group_is_told()
    {
        var stranger = await new Parts(_deployed.Aws, DeployedEnvironment.Settings.AccountId).InstanceAsync();
        await RegisterAsync(stranger);
        var result = await VerifyAsync("--polls", "1");
        await _deployed.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", stranger));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Match($@"\(none of ours\) +{stranger}").And.Contain($"Note: {stranger} is registered on port 80").And.Contain("'dotnet run -- drift development --local'"));
    }

    [Test]
    public async Task A_site_that_not_every_server_answers_is_not_proved()
    {
        var result = await VerifyAsync("--polls", "1", "--wait", "1", "--probe-url", "https://other-1.us-west-1.elb.amazonaws.com/");

        Assert.That(result.ExitCode, Is.EqualTo(3), result.ToString());
        Assert.That(result.Error, Does.Match(@"card-web01 \(i-\w+\) has answered none of \d+ requests to https://other-1\.us-west-1\.elb\.amazonaws\.com/health").And.Contain("is no balancer's name"));
    }

    [Test]
    public async Task The_environments_own_credentials_lead_to_it_without_the_option()
    {
        using WorkspaceFolder folder = new();
        foreach (var (name, value) in _deployed.Variables())
            folder.Program.Variables[name] = value;

        var result = await folder.Program.RunAsync("verify", "development", "--polls", "1", "--probe", "--wait", "20");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    [Test]
    public async Task Interrupted_it_says_that_it_changed_nothing()
    {
        var result = await _deployed.Folder.Program.InterruptAsync("2 of 2 healthy, 1 of 100", "verify", "development", "--local", "--polls", "100");

        Assert.That((result.ExitCode, result.Error.ReplaceLineEndings("\n")), Is.EqualTo((1, "Error: Interrupted.\nNothing was changed: this verb only looks.\n")), result.ToString());
    }

    [Test]
    public async Task When_all_the_time_given_is_up_it_has_an_exit_code_of_its_own()
    {
        var result = await VerifyAsync("--polls", "100", "--timeout", "2");

        Assert.That(result.ExitCode, Is.EqualTo(5), result.ToString());
    }

    private Task<ProgramResult> VerifyAsync(params string[] options) => _deployed.Folder.Program.RunAsync(["verify", "development", "--local", .. options.Contains("--wait") ? [] : s_notLong, .. options]);

    private Task<XElement> RegisterAsync(string server) => _deployed.Aws.BalancingAsync(
        "RegisterTargets", ("TargetGroupArn", _group), ("Targets.member.1.Id", server), ("Targets.member.1.Port", "80"));
}
