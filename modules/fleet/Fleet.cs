using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>
/// Web servers that an Auto Scaling group keeps: launched from an approved image, spread over every zone, replaced when
/// the balancer finds them unhealthy, more or fewer as the traffic wants, and renewed when the image is another one.
/// </summary>
public sealed class Fleet : Construct
{
    private static readonly string[] Metrics =
    [
        "GroupDesiredCapacity", "GroupInServiceInstances", "GroupMaxSize", "GroupMinSize",
        "GroupPendingInstances", "GroupStandbyInstances", "GroupTerminatingInstances", "GroupTotalInstances",
    ];

    private readonly AutoscalingGroup group;
    private readonly FleetSettings settings;

    /// <summary>Makes the launch template, the group and its policies.</summary>
    public Fleet(Construct scope, string id, FleetOptions options)
        : base(scope, id)
    {
        _ = new FleetValidator().Checked(options);
        var name = options.Names.Fleet(options.Name);
        var template = new ServerTemplate(this, "servers", options, name);
        settings = options.Settings;
        group = new AutoscalingGroup(this, "group", ConfigOf(options, options.Settings, template, name));
        _ = new FleetPolicies(this, "policies", options, group);
    }

    /// <summary>The Auto Scaling group's name, known once it stands.</summary>
    public string GroupName => group.Name;

    /// <summary>The group, which stands once its servers are healthy behind the balancer.</summary>
    public ITerraformDependable Serving => group;

    /// <summary>The fewest servers it has.</summary>
    public double Minimum => group.MinSize;

    /// <summary>What is watched of it: nothing where it always has its maximum.</summary>
    /// <param name="role">What it is beside the first, empty for the first.</param>
    public IEnumerable<WatchedFleet> Watched(string role) => settings.Minimum < settings.Maximum ? [new(role, GroupName, settings.Maximum)] : [];

    // No desired capacity: a new group begins with its minimum, and is its own master from then on.
    private static AutoscalingGroupConfig ConfigOf(FleetOptions options, FleetSettings settings, ServerTemplate template, string name) => new()
    {
        Name = name,
        MinSize = settings.Minimum,
        MaxSize = settings.Maximum,
        VpcZoneIdentifier = [.. options.Network.Zones.Select(options.Network.ServerSubnetId)],
        TargetGroupArns = [options.TargetGroupArn],
        HealthCheckType = "ELB",
        HealthCheckGracePeriod = settings.HealthGraceSeconds,
        DefaultInstanceWarmup = settings.WarmupSeconds,
        MinElbCapacity = settings.Minimum,
        WaitForCapacityTimeout = FormattableString.Invariant($"{settings.WaitMinutes}m"),
        LaunchTemplate = new AutoscalingGroupLaunchTemplate { Id = template.Id, Version = template.Version },
        InstanceRefresh = RefreshOf(settings.Refresh),
        InstanceMaintenancePolicy = settings.Maintenance is { } policy
            ? new AutoscalingGroupInstanceMaintenancePolicy { MinHealthyPercentage = policy.MinimumHealthyPercent, MaxHealthyPercentage = policy.MaximumHealthyPercent }
            : null,
        AvailabilityZoneDistribution = new AutoscalingGroupAvailabilityZoneDistribution { CapacityDistributionStrategy = settings.StrictZones ? "balanced-only" : "balanced-best-effort" },
        MaxInstanceLifetime = settings.MaximumLifetimeDays * (int)TimeSpan.FromDays(1).TotalSeconds,
        ProtectFromScaleIn = settings.ProtectFromScaleIn,
        TerminationPolicies = [.. settings.TerminationPolicies.Select(each => each.ToString())],
        SuspendedProcesses = settings.Suspended is [] ? null : [.. settings.Suspended.Select(each => each.ToString())],
        EnabledMetrics = settings.Metrics ? Metrics : null,
        Tag = FleetTags.Of(options).Select(tag => new AutoscalingGroupTag { Key = tag.Key, Value = tag.Value, PropagateAtLaunch = true }).ToArray(),
        DependsOn = options.After is [] ? null : [.. options.After],
    };

    private static AutoscalingGroupInstanceRefresh RefreshOf(InstanceRefresh refresh) => new()
    {
        Strategy = "Rolling",
        Preferences = new AutoscalingGroupInstanceRefreshPreferences
        {
            MinHealthyPercentage = refresh.MinimumHealthyPercent,
            MaxHealthyPercentage = refresh.MaximumHealthyPercent,
            CheckpointPercentages = refresh.Checkpoints is [] ? null : [.. refresh.Checkpoints.Select(each => (double)each)],
            CheckpointDelay = refresh.Checkpoints is [] ? null : Text(refresh.BakeSeconds),
            InstanceWarmup = refresh.WarmupSeconds is { } warmup ? Text(warmup) : null,
            SkipMatching = refresh.SkipMatching,
            ScaleInProtectedInstances = refresh.Protected.ToString(),
            AlarmSpecification = refresh.Alarms is [] ? null : new AutoscalingGroupInstanceRefreshPreferencesAlarmSpecification { Alarms = [.. refresh.Alarms.Select(TerraformText.ToTerraformLiteral)] },
            AutoRollback = refresh.AutoRollback,
        },
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
