namespace CardWeb.Tf.Modules;

/// <summary>
/// What a cluster is watched for, and who is told. Each alarm is a rule of its own; null leaves it out. A target group's alarms exist for
/// the candidate's too. See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
/// </summary>
public sealed record AlarmSettings
{
    /// <summary>Who is told. One or more, unless <see cref="TopicArn"/> is given.</summary>
    public IReadOnlyList<Subscriber> Subscribers { get; init; } = [];

    /// <summary>
    /// A topic of SNS that stands already, in the environment's region, by ARN. Its policy, and the policy of its key, must let CloudWatch in.
    /// Default: none, one is made, encrypted with the cluster's key.
    /// </summary>
    public string? TopicArn { get; init; }

    /// <summary>Requests in a period below which no share of errors is judged: one error of two would be a half. 1 or more. Default: 20.</summary>
    public int MinimumRequests { get; init; } = 20;

    /// <summary>Servers that the balancer finds unhealthy. Default: 1 for five minutes.</summary>
    public AlarmRule? UnhealthyHosts { get; init; } = new() { Threshold = 1 };

    /// <summary>Fewer healthy servers than this, in the zone that has most. No data from the balancer is told too, as insufficient data. The alarm is made once servers serve, so that a first deployment sets off none. Default: 1, for two minutes.</summary>
    public AlarmRule? HealthyHosts { get; init; } = new() { Threshold = 1, EvaluationPeriods = 2 };

    /// <summary>Percent of requests that servers answer with 500 to 599. Default: 5 for five minutes.</summary>
    public AlarmRule? TargetErrors { get; init; } = new() { Threshold = 5 };

    /// <summary>
    /// Percent of requests that the balancer itself answers with 500 to 599: no server could be called, or what came back was no answer.
    /// Default: 5 for five minutes.
    /// </summary>
    public AlarmRule? BalancerErrors { get; init; } = new() { Threshold = 5 };

    /// <summary>Seconds within which servers have answered 99 of 100 requests. Default: 1 for five minutes.</summary>
    public AlarmRule? Latency { get; init; } = new() { Threshold = 1 };

    /// <summary>Connections that the balancer rejected because it could take no more. Default: 1 within a minute.</summary>
    public AlarmRule? RejectedConnections { get; init; } = new() { Threshold = 1, EvaluationPeriods = 1 };

    /// <summary>Percent of a fleet's maximum that it wants to run: at 100 it can grow no more; above the percent that its minimum is. A fleet that always has its maximum has none. Default: 100 for fifteen minutes.</summary>
    public AlarmRule? FleetSize { get; init; } = new() { Threshold = 100, EvaluationPeriods = 15 };

    /// <summary>All the rules that are set.</summary>
    internal IEnumerable<AlarmRule> Rules =>
        new[] { UnhealthyHosts, HealthyHosts, TargetErrors, BalancerErrors, Latency, RejectedConnections, FleetSize }.OfType<AlarmRule>();
}
