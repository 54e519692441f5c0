namespace CardWeb.Tf.Modules;

/// <summary>
/// How many servers there are while a fleet replaces unhealthy or old ones, or balances its zones, in percent of its size.
/// See https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-maintenance-policy.html
/// </summary>
public sealed record MaintenancePolicy
{
    /// <summary>The fewest healthy, 0 to 100. Default: 100, a new one serves first.</summary>
    public int MinimumHealthyPercent { get; init; } = 100;

    /// <summary>The most, 100 to 200 and at most 100 above the minimum. Default: 125.</summary>
    public int MaximumHealthyPercent { get; init; } = 125;
}
