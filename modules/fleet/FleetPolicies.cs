namespace CardWeb.Tf.Modules;

/// <summary>What a fleet's size follows: requests for each server, and CPU. It grows when either wants it, and shrinks when both allow it.</summary>
internal sealed class FleetPolicies : Construct
{
    private readonly FleetOptions options;
    private readonly AutoscalingGroup group;

    /// <summary>Makes those that are switched on.</summary>
    public FleetPolicies(Construct scope, string id, FleetOptions options, AutoscalingGroup group)
        : base(scope, id)
    {
        (this.options, this.group) = (options, group);
        if (options.Settings.RequestsPerServer is { } requests)
        {
            Track("requests", requests, new() { PredefinedMetricType = "ALBRequestCountPerTarget", ResourceLabel = options.RequestLabel });
        }

        if (options.Settings.CpuPercent is { } percent)
        {
            Track("cpu", percent, new() { PredefinedMetricType = "ASGAverageCPUUtilization" });
        }
    }

    private void Track(string what, int target, AutoscalingPolicyTargetTrackingConfigurationPredefinedMetricSpecification metric) =>
        _ = new AutoscalingPolicy(this, what, new AutoscalingPolicyConfig
        {
            Name = $"{options.Names.Fleet(options.Name)}-{what}",
            AutoscalingGroupName = group.Name,
            PolicyType = "TargetTrackingScaling",
            TargetTrackingConfiguration = new AutoscalingPolicyTargetTrackingConfiguration
            {
                PredefinedMetricSpecification = metric,
                TargetValue = target,
                DisableScaleIn = !options.Settings.ShrinksAgain,
            },
        });
}
