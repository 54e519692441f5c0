namespace CardWeb.Tf.Modules;

/// <summary>How a target group shares requests out. See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-target-group-attributes.html</summary>
public enum BalancingAlgorithm
{
    /// <summary>To each server in turn.</summary>
    RoundRobin,

    /// <summary>To the server with the fewest requests under way.</summary>
    LeastOutstandingRequests,

    /// <summary>At random; allows anomaly mitigation.</summary>
    WeightedRandom,
}
