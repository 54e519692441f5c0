namespace CardWeb.Tf.Operations.Aws.Health;

/// <summary>One server as the load balancer sees it.</summary>
public sealed record TargetHealth
{
    /// <summary>The instance's id.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The state that AWS names: <c>healthy</c>, <c>initial</c>, <c>unhealthy</c>, <c>unused</c>, <c>draining</c>, …</summary>
    public required string State { get; init; }

    /// <summary>The port it is registered on; null when it is not registered.</summary>
    public int? Port { get; init; }

    /// <summary>AWS's code for the reason when it is not healthy, such as <c>Target.Timeout</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>The availability zone it runs in.</summary>
    public string? Zone { get; init; }

    /// <summary>The instance's own state, such as <c>running</c> or <c>stopped</c>; null when there is no such instance.</summary>
    public string? InstanceState { get; init; }

    /// <summary>Whether the load balancer sends it traffic for good reason.</summary>
    public bool IsHealthy => State is "healthy" && (InstanceState is null or "running");
}
