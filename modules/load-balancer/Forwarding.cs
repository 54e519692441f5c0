namespace CardWeb.Tf.Modules;

/// <summary>The target groups that share a listener's requests, by weight.</summary>
/// <param name="groups">The groups' ARNs, each with its weight, 0 to 999.</param>
/// <param name="stickySeconds">Seconds for which a client stays with one of several groups; null: it does not.</param>
public sealed class Forwarding(IReadOnlyList<(string Arn, int Weight)> groups, int? stickySeconds = null)
{
    // AWS wants a duration, even of stickiness that is off.
    private const int AnyDuration = 1;

    /// <summary>All requests to one group.</summary>
    public static Forwarding To(string arn) => new([(arn, TargetGroupOptions.WholeWeight)]);

    /// <summary>What a listener does by default.</summary>
    public LbListenerDefaultAction DefaultAction() => groups is [var (arn, _)]
        ? new LbListenerDefaultAction { Type = "forward", TargetGroupArn = arn }
        : new LbListenerDefaultAction
        {
            Type = "forward",
            Forward = new LbListenerDefaultActionForward
            {
                TargetGroup = groups.Select(group => new LbListenerDefaultActionForwardTargetGroup { Arn = group.Arn, Weight = group.Weight }).ToArray(),
                Stickiness = new LbListenerDefaultActionForwardStickiness { Enabled = stickySeconds is not null, Duration = stickySeconds ?? AnyDuration },
            },
        };

    /// <summary>The same for one of its rules.</summary>
    public LbListenerRuleAction RuleAction() => groups is [var (arn, _)]
        ? new LbListenerRuleAction { Type = "forward", TargetGroupArn = arn }
        : new LbListenerRuleAction
        {
            Type = "forward",
            Forward = new LbListenerRuleActionForward
            {
                TargetGroup = groups.Select(group => new LbListenerRuleActionForwardTargetGroup { Arn = group.Arn, Weight = group.Weight }).ToArray(),
                Stickiness = new LbListenerRuleActionForwardStickiness { Enabled = stickySeconds is not null, Duration = stickySeconds ?? AnyDuration },
            },
        };
}
