namespace CardWeb.Tf.Modules;

/// <summary>
/// The web application firewall in front of the balancer. Up to 1500 capacity units cost nothing extra, and AWS takes 5000.
/// See https://docs.aws.amazon.com/waf/latest/developerguide/waf-chapter.html
/// </summary>
public sealed record FirewallSettings
{
    /// <summary>AWS's groups of rules, looked at in this order. Default: known bad addresses, what harms any website, known exploits.</summary>
    public IReadOnlyList<FirewallRules> RuleGroups { get; init; } =
    [
        new() { Group = ManagedRules.AmazonIpReputationList },
        new() { Group = ManagedRules.CommonRuleSet },
        new() { Group = ManagedRules.KnownBadInputsRuleSet },
    ];

    /// <summary>How many requests one client address may send; null: any number. It is looked at first. Default: 2000 in five minutes.</summary>
    public RateLimit? RateLimit { get; init; } = new();

    /// <summary>The log of requests. Default: every request, kept for a year; null: none.</summary>
    public FirewallLogSettings? Logs { get; init; } = new();

    /// <summary>Whether AWS keeps samples of requests that match, with their headers, for three hours. Default: true.</summary>
    public bool SampledRequests { get; init; } = true;
}
