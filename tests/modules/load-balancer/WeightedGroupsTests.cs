using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Two releases behind one listener, each with its share.</summary>
public sealed class WeightedGroupsTests
{
    private static readonly TargetGroupOptions Sticky = new() { Stickiness = new() };

    private static IEnumerable<TestCaseData> Refused =>
    [
        Case(90, new() { TargetGroup = new() { Weight = 20 } }, "TargetGroup.Weight and CandidateGroup.TargetGroup.Weight must add up to 100, got: 90 and 20."),
        Case(100, new() { TargetGroup = new() }, "TargetGroup.Weight and CandidateGroup.TargetGroup.Weight must add up to 100, got: 100 and 100."),
        Case(101, new() { TargetGroup = new() { Weight = -1 } }, "CandidateGroup.TargetGroup.Weight must be between 0 and 100 percent, got: -1."),
        Case(90, candidate: null, "TargetGroup.Weight must be 100 where no other group takes the rest, got: 90."),
        Case(90, new() { TargetGroup = new() { Weight = 10 }, StickySeconds = 0 }, "CandidateGroup.StickySeconds must be between 1 and 604800 seconds, got: 0."),
        Case(90, new() { TargetGroup = new() { Weight = 10 }, StickySeconds = 604801 }, "CandidateGroup.StickySeconds must be between 1 and 604800 seconds, got: 604801."),
        Case(90, new() { TargetGroup = Sticky with { Weight = 10 }, StickySeconds = null }, "CandidateGroup.StickySeconds must be given where a target group has stickiness: AWS binds a client to a server of one group alone, got: null."),
    ];

    [Test]
    public void The_listener_shares_requests_out_by_weight() => Assert.That(Stack(90, new() { TargetGroup = new() { Weight = 10 }, StickySeconds = 600 }).Resource("aws_lb_listener")["default_action"], EqualJson.To("""
        [{
          "type": "forward",
          "forward": {
            "target_group": [
              { "arn": "${aws_lb_target_group.balancer_target-group_6C108B1E.arn}", "weight": 90 },
              { "arn": "${aws_lb_target_group.balancer_candidate-target-group_2ABE9E94.arn}", "weight": 10 }
            ],
            "stickiness": { "enabled": true, "duration": 600 }
          }
        }]
        """));

    [Test]
    public void A_client_need_not_stay_with_one_release() =>
        Assert.That(Stack(0, new() { TargetGroup = new(), StickySeconds = null }).Resource("aws_lb_listener")["default_action"]![0]!["forward"]!["stickiness"], EqualJson.To("""{ "enabled": false, "duration": 1 }"""));

    [Test]
    public void The_candidate_has_a_group_of_its_own()
    {
        var groups = Stack(50, new() { TargetGroup = new() { Weight = 50, DeregistrationDelaySeconds = 5 } }).Resources("aws_lb_target_group").Values;
        Assert.That(groups.Select(group => $"{group["name"]} {group["deregistration_delay"]}"), Is.EquivalentTo(["card-web-tg 60", "card-web-tg2 5"]));
    }

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(int weight, CandidateGroup? candidate, string problem) => Assert.That(Problems.Of(() => _ = Stack(weight, candidate)), Does.Contain(problem));

    private static ModuleStack Stack(int weight, CandidateGroup? candidate) => new(stack => _ = new LoadBalancer(stack, "balancer", WiringCases.LoadBalancer(stack) with
    {
        TargetGroup = new() { Weight = weight },
        CandidateGroup = candidate,
    }));

    private static TestCaseData Case(int weight, CandidateGroup? candidate, string problem) => new TestCaseData(weight, candidate, problem).SetArgDisplayNames(problem);
}
