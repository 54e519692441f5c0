using CardWeb.Tf.Operations.Health;

namespace CardWeb.Tf.Tests.Operations.Health;

public sealed class HealthWaitTests
{
    private static readonly Dictionary<string, string> s_servers = new() { ["card-web01"] = "i-1", ["card-web02"] = "i-2" };

    [Test]
    public async Task It_waits_until_all_are_healthy()
    {
        ScriptedHealthReader reader = new(
            [At("i-1", "initial", "Elb.RegistrationInProgress"), At("i-2", "initial", "Elb.InitialHealthChecking")],
            [At("i-1", "healthy"), At("i-2", "unhealthy", "Target.FailedHealthChecks")],
            [At("i-1", "healthy"), At("i-2", "healthy")]);

        var report = await WaitAsync(reader);

        Assert.That((report.IsHealthy, reader.Looks, report.Summary), Is.EqualTo((true, 3, "2 of 2 healthy")));
    }

    [TestCase("unused", "Target.NotRegistered")]
    [TestCase("unused", "Target.NotInUse")]
    [TestCase("unused", "Target.InvalidState")]
    [TestCase("unused", "Target.IpUnusable")]
    [TestCase("draining", "Target.DeregistrationInProgress")]
    [TestCase("unavailable", "Target.HealthCheckDisabled")]
    public async Task What_waiting_cannot_mend_ends_it_at_once(string state, string reason)
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy"), At("i-2", state, reason)]);

        var report = await WaitAsync(reader);

        Assert.That((report.IsHealthy, report.IsHopeless, reader.Looks), Is.EqualTo((false, true, 1)));
    }

    [Test]
    public async Task A_stopped_instance_ends_it_whatever_the_balancer_says()
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy") with { InstanceState = "stopped" }, At("i-2", "healthy")]);

        var report = await WaitAsync(reader);

        Assert.That(reader.Looks, Is.EqualTo(1));
        Assert.That(report.Problems.Single(), Does.StartWith("card-web01 (i-1): its instance is stopped. Look at why the instance stopped"));
    }

    [Test]
    public async Task When_the_time_is_up_the_last_look_says_why()
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy"), At("i-2", "unhealthy", "Target.Timeout")]);

        var report = await WaitAsync(reader, TimeSpan.FromMilliseconds(30));

        Assert.That(report.IsHealthy, Is.False);
        Assert.That(reader.Looks, Is.GreaterThan(1));
        Assert.That(report.Problems.Single(), Does.Contain("does not answer the health check in time").And.Contain("security group"));
    }

    [Test]
    public void It_can_be_ended_at_any_time()
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy"), At("i-2", "initial", "Elb.RegistrationInProgress")]);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.That(
            () => new HealthWait(reader, TimeProvider.System) { Pause = TimeSpan.FromHours(1) }.RunAsync("arn", s_servers, _ => { }, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<HealthReport> WaitAsync(ScriptedHealthReader reader, TimeSpan? limit = null) =>
        new HealthWait(reader, TimeProvider.System) { Pause = TimeSpan.FromMilliseconds(1), Limit = limit ?? TimeSpan.FromSeconds(5) }
            .RunAsync("arn", s_servers, _ => { }, CancellationToken.None);

    private static TargetHealth At(string id, string state, string? reason = null) =>
        new() { InstanceId = id, State = state, Reason = reason, Port = 80, InstanceState = "running" };
}
