namespace CardWeb.Tf.Modules;

/// <summary>
/// How a fleet's servers are replaced when its launch template changes. Terraform starts it and does not wait for its end: <c>verify</c> tells how far it is.
/// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html
/// </summary>
public sealed record InstanceRefresh
{
    /// <summary>Of the fleet's size how many percent stay healthy, 0 to 100. Default: 100, a new server serves before an old one goes.</summary>
    public int MinimumHealthyPercent { get; init; } = 100;

    /// <summary>Of the fleet's size how many percent there may be meanwhile, 100 to 200 and at most 100 above the minimum. Default: 125.</summary>
    public int MaximumHealthyPercent { get; init; } = 125;

    /// <summary>At which percentages of new servers it rests, 1 to 100, ascending, 100 last. Default: 50 and 100. None: it does not rest.</summary>
    public IReadOnlyList<int> Checkpoints { get; init; } = [50, 100];

    /// <summary>Seconds that it rests at each checkpoint, so that new servers bake while alarms and people look, 0 to 172800 (two days). Default: 600.</summary>
    public int BakeSeconds { get; init; } = 600;

    /// <summary>Seconds until a new server counts as replaced, 0 to 7200. Default: null, the fleet's own warm-up.</summary>
    public int? WarmupSeconds { get; init; }

    /// <summary>Whether servers that run the wanted version already are left alone. Default: true.</summary>
    public bool SkipMatching { get; init; } = true;

    /// <summary>What it does with servers that are protected from scale-in. Default: it replaces them too.</summary>
    public ProtectedServers Protected { get; init; } = ProtectedServers.Refresh;

    /// <summary>The names of up to ten CloudWatch alarms that end it when they go off, with the servers that are left as they were. Default: none.</summary>
    public IReadOnlyList<string> Alarms { get; init; } = [];

    /// <summary>
    /// Whether AWS undoes a refresh that failed. Default: false. The AWS provider changes the group before it starts the
    /// refresh, so that AWS undoes it towards the very version that failed
    /// (https://github.com/hashicorp/terraform-provider-aws/issues/34189): naming the older image version is what rolls back.
    /// </summary>
    public bool AutoRollback { get; init; }
}
