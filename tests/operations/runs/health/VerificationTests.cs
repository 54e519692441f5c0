using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Tests.Operations.Checks.Health;

namespace CardWeb.Tf.Tests.Operations.Runs.Health;

public sealed class VerificationTests
{
    private static readonly ExpectedTargets s_expected = new()
    {
        TargetGroupArn = "arn",
        Servers = new Dictionary<string, string> { ["card-web01"] = "i-1", ["card-web02"] = "i-2" },
        Port = 80,
        Zones = ["us-west-1b", "us-west-1c"],
    };

    [Test]
    public async Task It_waits_until_all_are_healthy()
    {
        ScriptedHealthReader reader = new(
            [At("i-1", "initial", "Elb.RegistrationInProgress"), At("i-2", "initial", "Elb.InitialHealthChecking")],
            [At("i-1", "healthy"), At("i-2", "unhealthy", "Target.FailedHealthChecks")],
            [At("i-1", "healthy"), At("i-2", "healthy")]);

        var result = await RunAsync(reader);

        Assert.That((result.Verdict, result.Looks, result.Line), Is.EqualTo((Verdict.Healthy, 3, "2 of 2 healthy")));
    }

    [Test]
    public async Task All_healthy_must_be_found_several_times_in_a_row()
    {
        ScriptedHealthReader reader = new(
            [At("i-1", "healthy"), At("i-2", "healthy")],
            [At("i-1", "healthy"), At("i-2", "healthy")],
            [At("i-1", "unhealthy", "Target.Timeout"), At("i-2", "healthy")],
            [At("i-1", "healthy"), At("i-2", "healthy")]);

        var result = await RunAsync(reader, new VerificationOptions { Polls = 3 });

        Assert.That((result.Verdict, result.Looks, result.InARow), Is.EqualTo((Verdict.Healthy, 6, 3)));
        Assert.That(result.Line, Is.EqualTo("2 of 2 healthy, 3 of 3 looks in a row"));
    }

    [TestCase("unused", "Target.NotRegistered")]
    [TestCase("unused", "Target.NotInUse")]
    [TestCase("unused", "Target.InvalidState")]
    [TestCase("unused", "Target.IpUnusable")]
    [TestCase("unused", null)]
    [TestCase("draining", "Target.DeregistrationInProgress")]
    [TestCase("draining", null)]
    [TestCase("unavailable", "Target.HealthCheckDisabled")]
    [TestCase("unavailable", null)]
    public async Task What_waiting_cannot_fix_ends_it_at_once(string state, string? reason)
    {
        var result = await RunAsync(new([At("i-1", "healthy"), At("i-2", state, reason)]));

        Assert.That((result.Verdict, result.Looks), Is.EqualTo((Verdict.Hopeless, 1)));
    }

    [TestCase("initial", "Elb.RegistrationInProgress")]
    [TestCase("initial", "Elb.InitialHealthChecking")]
    [TestCase("initial", null)]
    [TestCase("unhealthy", "Target.ResponseCodeMismatch")]
    [TestCase("unhealthy", "Target.Timeout")]
    [TestCase("unhealthy", "Target.FailedHealthChecks")]
    [TestCase("unhealthy", "Elb.InternalError")]
    [TestCase("unhealthy", null)]
    [TestCase("unhealthy.draining", null)]
    [TestCase("unavailable", "Elb.InternalError")]
    public async Task What_may_pass_is_waited_for_until_the_time_is_up(string state, string? reason)
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy"), At("i-2", state, reason)]);

        var result = await RunAsync(reader, new VerificationOptions { Limit = TimeSpan.FromMilliseconds(20) });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.TimeUp));
        Assert.That(reader.Looks, Is.GreaterThan(1));
        Assert.That(result.Report.Problems.Single(), Does.StartWith("card-web02 (i-2): ").And.Contain("Look at ").And.Contain(reason ?? ""));
        Assert.That(result.Line, Does.StartWith($"1 of 2 healthy; card-web02: {state}"));
    }

    [Test]
    public async Task A_stopped_instance_ends_it_whatever_the_balancer_says()
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy") with { InstanceState = "stopped" }, At("i-2", "healthy")]);

        var result = await RunAsync(reader);

        Assert.That((result.Verdict, reader.Looks), Is.EqualTo((Verdict.Hopeless, 1)));
        Assert.That(result.Report.Problems.Single(), Does.StartWith("card-web01 (i-1): its instance is stopped").And.Contain("Look at why the instance stopped"));
    }

    [Test]
    public async Task A_zone_without_a_server_ends_it_though_all_are_healthy()
    {
        var result = await RunAsync(new([At("i-1", "healthy"), At("i-2", "healthy") with { Zone = "us-west-1b" }]));

        Assert.That((result.Verdict, result.Looks), Is.EqualTo((Verdict.Hopeless, 1)));
        Assert.That(result.Report.Problems.Single(), Does.StartWith("us-west-1c: no server stands in this zone"));
        Assert.That(result.Line, Is.EqualTo("2 of 2 healthy; no server in us-west-1c"));
    }

    [Test]
    public async Task Without_any_server_nothing_is_healthy()
    {
        var result = await Verify(new(Array.Empty<TargetHealth>()), new()).RunAsync(s_expected with { Servers = new Dictionary<string, string>(), Zones = [] }, _ => { }, CancellationToken.None);

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Hopeless));
        Assert.That(result.Report.Problems.Single(), Does.StartWith("The state names no server"));
    }

    [Test]
    public async Task No_time_to_wait_takes_what_is_there()
    {
        var result = await RunAsync(new([At("i-1", "healthy"), At("i-2", "initial")]), new VerificationOptions { Limit = TimeSpan.Zero });

        Assert.That((result.Verdict, result.Looks), Is.EqualTo((Verdict.TimeUp, 1)));
    }

    [Test]
    public void It_can_be_ended_at_any_time()
    {
        ScriptedHealthReader reader = new([At("i-1", "healthy"), At("i-2", "initial", "Elb.RegistrationInProgress")]);
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        Assert.That(
            () => Verify(reader, new VerificationOptions { Interval = TimeSpan.FromHours(1) }).RunAsync(s_expected, _ => { }, cancel.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<VerificationResult> RunAsync(ScriptedHealthReader reader, VerificationOptions? options = null) =>
        Verify(reader, (options ?? new()) with { Interval = TimeSpan.FromMilliseconds(1) }).RunAsync(s_expected, _ => { }, CancellationToken.None);

    private static Verification Verify(ScriptedHealthReader reader, VerificationOptions options) => new(reader, TimeProvider.System, options);

    private static TargetHealth At(string id, string state, string? reason = null) => new()
    {
        InstanceId = id, State = state, Reason = reason, Port = 80, InstanceState = "running", Zone = id == "i-1" ? "us-west-1b" : "us-west-1c",
    };
}
