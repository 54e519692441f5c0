namespace CardWeb.Tf.Modules;

/// <summary>
/// How the balancer hands requests to web servers.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html
/// </summary>
public sealed record TargetGroupOptions
{
    /// <summary>The weight of a group that takes all requests.</summary>
    public const int WholeWeight = 100;

    /// <summary>The port of the web servers, 1 to 65535. Default: 80.</summary>
    public int Port { get; init; } = 80;

    /// <summary>What the web servers speak. Default: HTTP.</summary>
    public TargetProtocol Protocol { get; init; } = TargetProtocol.Http;

    /// <summary>How requests are shared out. Default: to each server in turn.</summary>
    public BalancingAlgorithm Algorithm { get; init; } = BalancingAlgorithm.RoundRobin;

    /// <summary>Less traffic for a server that errs more than the others; with <see cref="BalancingAlgorithm.WeightedRandom"/> alone. Default: false.</summary>
    public bool AnomalyMitigation { get; init; }

    /// <summary>Seconds that a server which leaves may finish its requests, 0 to 3600. Default: 60.</summary>
    public int DeregistrationDelaySeconds { get; init; } = 60;

    /// <summary>Seconds over which a new server's share grows, 30 to 900, or 0 for its full share at once; with <see cref="BalancingAlgorithm.RoundRobin"/> alone. Default: 0.</summary>
    public int SlowStartSeconds { get; init; }

    /// <summary>Binds clients to servers; needs <see cref="CrossZone"/> other than false. Default: null, it does not.</summary>
    public Stickiness? Stickiness { get; init; }

    /// <summary>Whether a balancer node hands requests to servers of other zones. Default: null, as the balancer does (it does).</summary>
    public bool? CrossZone { get; init; }

    /// <summary>How many healthy servers are enough. Default: null, as it was (at first one, in each zone).</summary>
    public HealthyTargets? HealthyTargets { get; init; }

    /// <summary>The share of requests that the group takes, in percent, 0 to 100: less than 100 beside a <see cref="CandidateGroup"/> that takes the rest. Default: 100.</summary>
    public int Weight { get; init; } = WholeWeight;

    /// <summary>What decides that a server gets traffic.</summary>
    public HealthCheck HealthCheck { get; init; } = new();
}
