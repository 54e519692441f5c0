namespace CardWeb.Tf.Tests.Operations.Runs.Local;

/// <summary>Two workspaces deploy the same environment at the same time: one waits or is told, and nothing is lost.</summary>
public sealed class TwoDeploysTests : DeployingTests
{
    private DeployedEnvironment _deployed = null!;

    private protected override bool IsLong => true;

    [OneTimeSetUp]
    public async Task Given_an_environment_deployed_by_two_at_once() => _deployed = await DeployedEnvironment.CopyAsync();

    [OneTimeTearDown]
    public async Task Remove()
    {
        if (_deployed is not null)
            await _deployed.DisposeAsync();
    }

    [Test]
    public void Who_does_not_wait_is_told_who_works_and_exits_with_4()
    {
        Assert.That(_deployed.Refused.ExitCode, Is.EqualTo(4), _deployed.Refused.ToString());
        Assert.That(_deployed.Refused.Error, Does.Match(@"The state is locked by \S+@\S+, since .* UTC, for an apply").And.Contain("dotnet run -- state development --local"));
    }

    [Test]
    public void Who_waits_gets_the_lock_finds_nothing_left_to_do_and_was_told_why_it_took_long()
    {
        Assert.That(_deployed.Waited.ExitCode, Is.Zero, _deployed.Waited.ToString());
        Assert.That(_deployed.Waited.Output, Does.Contain("No changes.").And.Match(@"still at it: plan, waiting for the state's lock"));
    }

    [Test]
    public async Task Nothing_is_lost_and_nothing_made_twice()
    {
        var document = await _deployed.DocumentAsync();
        var instances = (await _deployed.Aws.Ec2Async("DescribeInstances", ("Filter.1.Name", "instance-state-name"), ("Filter.1.Value.1", "running"))).Descendants("instanceId").Select(id => id.Value);

        Assert.That(_deployed.First.Output, Does.Contain($"{document.Resources} added, 0 changed, 0 destroyed"));
        Assert.That(document.Outputs.Servers.Values, Is.EquivalentTo(instances));
        Assert.That(await _deployed.State.LockAsync(CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task Interrupted_while_it_waits_for_healthy_servers_it_says_what_is_there()
    {
        var subnet = (await _deployed.Aws.Ec2Async("DescribeSubnets", ("Filter.1.Name", "availability-zone"), ("Filter.1.Value.1", "us-west-1c"))).Descendants("subnetId").First().Value;
        await _deployed.Aws.Ec2Async("CreateTags", ("ResourceId.1", subnet), ("Tag.1.Key", "emulator:target-health"), ("Tag.1.Value", "initial Elb.InitialHealthChecking"));

        var result = await _deployed.Folder.Program.InterruptAsync("1 of 2 healthy", "up");
        await _deployed.Aws.Ec2Async("DeleteTags", ("ResourceId.1", subnet), ("Tag.1.Key", "emulator:target-health"));

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Does.Contain("1 of 2 healthy; card-web02: initial (Elb.InitialHealthChecking)").And.Contain("targets: interrupted"));
        Assert.That(result.Error, Does.Contain("Interrupted.").And.Match(@"card-web-development has \d+ resources on it\. 'dotnet run -- up development' goes on"));
    }
}
