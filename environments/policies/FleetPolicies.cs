namespace CardWeb.Tf.Environments;

/// <summary>What is asked of Auto Scaling groups.</summary>
internal static class FleetPolicies
{
    public static PolicyRule Template { get; } = new("fleet-launch-template", "A fleet launches from a template, not from a launch configuration", "CKV_AWS_315", "AutoScaling.9");

    public static PolicyRule Tags { get; } = new("fleet-tags", "A fleet has tags, and hands each on to its servers", "CKV_AWS_153");

    public static PolicyRule HealthCheck { get; } = new("fleet-health-check", "A fleet replaces what the balancer calls unhealthy", "CKV2_AWS_15", "AutoScaling.1");

    public static PolicyRule Zones { get; } = new("fleet-zones", "A fleet stands in two or more zones", "AutoScaling.2", "AutoScaling.6");
}
