namespace CardWeb.Tf.Modules;

/// <summary>
/// Web servers that an Auto Scaling group launches from an approved image and replaces by itself, over every zone. How
/// many there are between the two limits is the group's own business: Terraform never says it.
/// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-groups.html
/// </summary>
public sealed record FleetSettings
{
    /// <summary>The fewest servers, 1 to 1000; a fleet beside the pair has one for each zone at least.</summary>
    public required int Minimum { get; init; }

    /// <summary>The most servers, from <see cref="Minimum"/> to 1000.</summary>
    public required int Maximum { get; init; }

    /// <summary>
    /// Requests in a minute for each server that the fleet grows and shrinks to keep, 1 to 1000000. Default: 1000. Null: requests don't count.
    /// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html
    /// </summary>
    public int? RequestsPerServer { get; init; } = 1000;

    /// <summary>The fleet's average CPU use in percent that it grows and shrinks to keep, 1 to 100. Default: 60. Null: CPU doesn't count.</summary>
    public int? CpuPercent { get; init; } = 60;

    /// <summary>Whether the fleet also shrinks when there is less to do. Default: true.</summary>
    public bool ShrinksAgain { get; init; } = true;

    /// <summary>Seconds that a new server has before a failed health check of the balancer has it replaced, 0 to 7200. Default: 120. Too few, and no server ever lives.</summary>
    public int HealthGraceSeconds { get; init; } = 120;

    /// <summary>
    /// Seconds until a new server counts in the metrics, and as replaced in a refresh, 0 to 7200. Default: 120.
    /// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-default-instance-warmup.html
    /// </summary>
    public int WarmupSeconds { get; init; } = 120;

    /// <summary>Minutes that the first deployment waits until as many servers as <see cref="Minimum"/> are healthy behind the balancer, 1 to 60; it fails when they are not. Default: 10.</summary>
    public int WaitMinutes { get; init; } = 10;

    /// <summary>How a new image, or any other change of the launch template, reaches servers that run.</summary>
    public InstanceRefresh Refresh { get; init; } = new();

    /// <summary>How far other replacements, of unhealthy or old servers, may take the fleet from its size. Default: a new one serves first.</summary>
    public MaintenancePolicy? Maintenance { get; init; } = new();

    /// <summary>Days after which a server is replaced, 1 to 365, or 0: never. Default: 0.</summary>
    public int MaximumLifetimeDays { get; init; }

    /// <summary>Whether servers are protected from being chosen when the fleet shrinks; then it never shrinks by itself. Default: false.</summary>
    public bool ProtectFromScaleIn { get; init; }

    /// <summary>Which server goes first when the fleet shrinks, each once and <c>Default</c> last; a zone with more servers than the others comes first in any case. Default: AWS's own choice.</summary>
    public IReadOnlyList<TerminationPolicy> TerminationPolicies { get; init; } = [TerminationPolicy.Default];

    /// <summary>Whether a zone that has no capacity stays behind, instead of the others taking its share. Default: false, they do.</summary>
    public bool StrictZones { get; init; }

    /// <summary>Whether the group's own metrics, such as its size, go to CloudWatch, without charge. Default: true.</summary>
    public bool Metrics { get; init; } = true;

    /// <summary>
    /// What the group does not do for now. Default: nothing, it does everything.
    /// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-suspend-resume-processes.html
    /// </summary>
    public IReadOnlyList<ScalingProcess> Suspended { get; init; } = [];
}
