namespace CardWeb.Tf.Modules;

/// <summary>What is watched, and who is told.</summary>
public sealed record WatchOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The account and region.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The alarms.</summary>
    public required AlarmSettings Settings { get; init; }

    /// <summary>The key that encrypts what alarms say; its policy lets CloudWatch in. Default: null, nothing does.</summary>
    public string? KeyArn { get; init; }

    /// <summary>What metrics call the load balancer.</summary>
    public required string BalancerArnSuffix { get; init; }

    /// <summary>The target groups, one or more.</summary>
    public required IReadOnlyList<WatchedGroup> Groups { get; init; }

    /// <summary>The fleets. Default: none.</summary>
    public IReadOnlyList<WatchedFleet> Fleets { get; init; } = [];

    /// <summary>What must stand before an alarm on healthy servers can be well: listeners, registrations, fleets. Default: nothing.</summary>
    public IReadOnlyList<ITerraformDependable> After { get; init; } = [];
}
