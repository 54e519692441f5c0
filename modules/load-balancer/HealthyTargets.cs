namespace CardWeb.Tf.Modules;

/// <summary>
/// How many healthy servers are enough, in each zone. A count and a percentage both count: the balancer acts when either is not met.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html#target-group-health
/// </summary>
public sealed record HealthyTargets
{
    /// <summary>With fewer healthy servers than this the zone's requests go to all servers, unhealthy ones too. From 1 on. Default: 1.</summary>
    public int RoutingCount { get; init; } = 1;

    /// <summary>The same as a percentage of the servers, 1 to 100. Default: null, only the count matters.</summary>
    public int? RoutingPercent { get; init; }

    /// <summary>With fewer healthy servers than this the DNS names the zone no more. From <see cref="RoutingCount"/> on, or null: it always does. Default: 1.</summary>
    public int? DnsCount { get; init; } = 1;

    /// <summary>The same as a percentage of the servers, from <see cref="RoutingPercent"/> to 100. Default: null, only the count matters.</summary>
    public int? DnsPercent { get; init; }
}
