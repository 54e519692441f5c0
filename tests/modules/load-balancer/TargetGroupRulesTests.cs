using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a target group takes and refuses.</summary>
public sealed class TargetGroupRulesTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new TargetGroupOptions()),
        Rule.Taken("all there is", Maximal.TargetGroup),
        Rule.Taken("the lowest port", new TargetGroupOptions { Port = 1 }),
        Rule.Taken("the highest port", new TargetGroupOptions { Port = 65535 }),
        Rule.Taken("no deregistration delay", new TargetGroupOptions { DeregistrationDelaySeconds = 0 }),
        Rule.Taken("the longest deregistration delay", new TargetGroupOptions { DeregistrationDelaySeconds = 3600 }),
        Rule.Taken("the shortest slow start", new TargetGroupOptions { SlowStartSeconds = 30 }),
        Rule.Taken("the longest slow start", new TargetGroupOptions { SlowStartSeconds = 900 }),
        Rule.Taken("zones kept apart", new TargetGroupOptions { CrossZone = false }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new TargetGroupOptions { Port = 0 }, "Port must be between 1 and 65535, got: 0."),
        Rule.Refused(new TargetGroupOptions { Port = 65536 }, "Port must be between 1 and 65535, got: 65536."),
        Rule.Refused(new TargetGroupOptions { Protocol = (TargetProtocol)9 }, "Protocol must be one of Http, Https, got: 9."),
        Rule.Refused(new TargetGroupOptions { Algorithm = (BalancingAlgorithm)9 }, "Algorithm must be one of RoundRobin, LeastOutstandingRequests, WeightedRandom, got: 9."),
        Rule.Refused(new TargetGroupOptions { AnomalyMitigation = true }, "AnomalyMitigation needs the algorithm WeightedRandom, got: True with RoundRobin. Choose it, or leave the mitigation off."),
        Rule.Refused(new TargetGroupOptions { DeregistrationDelaySeconds = -1 }, "DeregistrationDelaySeconds must be between 0 and 3600 seconds, got: -1."),
        Rule.Refused(new TargetGroupOptions { DeregistrationDelaySeconds = 3601 }, "DeregistrationDelaySeconds must be between 0 and 3600 seconds, got: 3601."),
        Rule.Refused(new TargetGroupOptions { SlowStartSeconds = -1 }, "SlowStartSeconds must be between 30 and 900 seconds, or 0, got: -1."),
        Rule.Refused(new TargetGroupOptions { SlowStartSeconds = 29 }, "SlowStartSeconds must be between 30 and 900 seconds, or 0, got: 29."),
        Rule.Refused(new TargetGroupOptions { SlowStartSeconds = 901 }, "SlowStartSeconds must be between 30 and 900 seconds, or 0, got: 901."),
        Rule.Refused(
            new TargetGroupOptions { SlowStartSeconds = 30, Algorithm = BalancingAlgorithm.LeastOutstandingRequests },
            "SlowStartSeconds needs the algorithm RoundRobin, got: 30 with LeastOutstandingRequests. Choose it, or set 0."),
        Rule.Refused(
            new TargetGroupOptions { SlowStartSeconds = 30, Algorithm = BalancingAlgorithm.WeightedRandom },
            "SlowStartSeconds needs the algorithm RoundRobin, got: 30 with WeightedRandom. Choose it, or set 0."),
        Rule.Refused(
            new TargetGroupOptions { CrossZone = false, Stickiness = new() },
            "CrossZone must not be false with stickiness, which AWS has across zones alone, got: False."),
        Rule.Refused(new TargetGroupOptions { Stickiness = new() { DurationSeconds = 0 } }, "Stickiness.DurationSeconds must be between 1 and 604800 seconds, got: 0."),
        Rule.Refused(new TargetGroupOptions { HealthCheck = new() { Port = 0 } }, "HealthCheck.Port must be between 1 and 65535, got: 0."),
        Rule.Refused(new TargetGroupOptions { HealthyTargets = new() { RoutingPercent = 0 } }, "HealthyTargets.RoutingPercent must be between 1 and 100 percent, got: 0."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(TargetGroupOptions options) => Assert.That(Problems.Of(new TargetGroupValidator(), options), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(TargetGroupOptions options, string problem) => Assert.That(Problems.Of(new TargetGroupValidator(), options), Is.EqualTo([problem]));

    [Test]
    public void The_module_reports_all_that_is_wrong_at_once()
    {
        // given
        var options = new TargetGroupOptions { Port = 0, SlowStartSeconds = 1, HealthCheck = new() { Matcher = "" }, Stickiness = new() { DurationSeconds = 0 } };

        // when
        var problems = Problems.Of(() => _ = new ModuleStack(stack => _ = new TargetGroup(stack, "group", options, Given.Names.TargetGroup, "vpc-00000001")));

        // then
        Assert.That(problems, Has.Count.EqualTo(4));
    }
}
