using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Runs.Health;

namespace CardWeb.Tf.Tests.Operations.Checks.Health;

/// <summary>A fleet's servers, found at run time, among what ought to be healthy.</summary>
public sealed class FleetHealthTests
{
    private static readonly ExpectedTargets s_expected = new()
    {
        TargetGroupArn = "arn",
        Servers = new Dictionary<string, string> { ["card-web01"] = "i-1" },
        Port = 80,
        Zones = ["us-west-1b", "us-west-1c"],
        Fleets = [new("fleet", "card-web-fleet", Minimum: 2, "arn")],
    };

    [Test]
    public async Task Its_servers_are_told_by_number_and_count()
    {
        var result = await RunAsync(State("i-8", "i-9"), At("i-1"), At("i-8"), At("i-9"));

        Assert.That((result.Verdict, result.Line), Is.EqualTo((Verdict.Healthy, "3 of 3 healthy")));
        Assert.That(result.Report.All.Select(server => (server.Name, server.Target.InstanceId)), Is.EqualTo(new[] { ("card-web01", "i-1"), ("fleet 1", "i-8"), ("fleet 2", "i-9") }));
        Assert.That(result.Report.Strangers, Is.Empty);
    }

    [Test]
    public async Task A_fleet_below_its_minimum_is_not_healthy_and_says_why()
    {
        var state = State("i-8") with { Desired = 2, Trouble = "We currently do not have sufficient m7i.large capacity in us-west-1c." };

        var result = await RunAsync(state, At("i-1"), At("i-8"));

        Assert.That((result.Verdict, result.Report.Summary), Is.EqualTo((Verdict.TimeUp, "2 of 3 healthy")));
        Assert.That(result.Line, Does.Contain("fleet: 1 of at least 2"));
        Assert.That(result.Report.Problems, Has.One.EqualTo(
            "fleet: 1 of at least 2 servers are healthy; its group wants 2 and has 1. AWS says: We currently do not have sufficient m7i.large capacity in us-west-1c. "
            + "Look at what it did last: aws autoscaling describe-scaling-activities --auto-scaling-group-name card-web-fleet"));
    }

    [Test]
    public async Task What_comes_and_goes_is_neither_counted_nor_a_stranger()
    {
        var state = State("i-7", "i-8") with { Members = [new("i-7", "InService"), new("i-8", "InService"), new("i-9", "Terminating"), new("i-10", "Pending")] };

        var result = await RunAsync(state, At("i-1"), At("i-7"), At("i-8"), At("i-9") with { State = "draining" }, At("i-10") with { State = "initial" });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Healthy));
        Assert.That(result.Report.Strangers, Is.Empty);
    }

    [Test]
    public async Task One_that_still_starts_beyond_the_minimum_is_no_reason_to_wait()
    {
        var result = await RunAsync(State("i-7", "i-8", "i-9"), At("i-1"), At("i-7"), At("i-8"), At("i-9") with { State = "initial", Reason = "Elb.InitialHealthChecking" });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Healthy));
    }

    [Test]
    public async Task One_that_is_unhealthy_is_waited_for_because_the_group_replaces_it()
    {
        var result = await RunAsync(State("i-7", "i-8", "i-9"), At("i-1"), At("i-7"), At("i-8"), At("i-9") with { State = "unhealthy", Reason = "Target.Timeout" });

        Assert.That(result.Verdict, Is.EqualTo(Verdict.TimeUp), "not hopeless");
        Assert.That(result.Report.Problems.Single(), Does.StartWith("fleet 3 (i-9): "));
    }

    [Test]
    public async Task A_group_that_is_gone_is_hopeless()
    {
        var result = await RunAsync(state: null, At("i-1"));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Hopeless));
        Assert.That(result.Report.Problems, Has.One.StartsWith("fleet: there is no Auto Scaling group card-web-fleet."));
    }

    [Test]
    public async Task A_group_that_may_not_launch_what_it_lacks_is_hopeless()
    {
        var result = await RunAsync(State("i-8") with { Suspended = ["Launch"] }, At("i-1"), At("i-8"));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Hopeless));
        Assert.That(result.Report.Problems, Has.One.Contains("It was told not to: Launch."));
    }

    [TestCase("InProgress", 50, "fleet is being renewed (InProgress, 50 percent)")]
    [TestCase("Failed", 25, "fleet: the last renewal did not reach its end (Failed, 25 percent)")]
    [TestCase("Successful", 100, null)]
    public async Task How_far_a_renewal_is_is_told(string status, int percent, string? note)
    {
        var result = await RunAsync(State("i-8", "i-9") with { Refresh = new(status, percent) }, At("i-1"), At("i-8"), At("i-9"));

        Assert.That(result.Verdict, Is.EqualTo(Verdict.Healthy));
        Assert.That(result.Report.FleetNotes.SingleOrDefault(), note is null ? Is.Null : Does.StartWith(note));
    }

    [Test]
    public async Task A_server_on_another_port_is_a_stranger_still()
    {
        var result = await RunAsync(State("i-8", "i-9"), At("i-1"), At("i-8"), At("i-9"), At("i-9") with { Port = 8080 });

        Assert.That(result.Report.Strangers.Select(stranger => (stranger.InstanceId, stranger.Port)), Is.EqualTo(new[] { ("i-9", (int?)8080) }));
    }

    private static FleetState State(params string[] ids) => new() { Desired = ids.Length, Members = [.. ids.Select(id => new FleetMember(id, "InService"))] };

    private static Task<VerificationResult> RunAsync(FleetState? state, params TargetHealth[] targets)
    {
        ScriptedHealthReader reader = new([targets]);
        if (state is not null)
            reader.Fleets["card-web-fleet"] = state;

        VerificationOptions options = new() { Limit = TimeSpan.FromMilliseconds(5), Interval = TimeSpan.FromMilliseconds(1) };
        return new Verification(reader, TimeProvider.System, options).RunAsync(s_expected, _ => { }, CancellationToken.None);
    }

    private static TargetHealth At(string id) => new() { InstanceId = id, State = "healthy", Port = 80, InstanceState = "running", Zone = id is "i-1" or "i-8" ? "us-west-1b" : "us-west-1c" };
}
