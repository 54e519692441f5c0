namespace CardWeb.Tf.Modules;

/// <summary>What delivering fleets takes.</summary>
internal sealed class FleetPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "servers";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_launch_template")
        {
            Read = ["ec2:DescribeLaunchTemplateVersions", "ec2:DescribeLaunchTemplates"],
            Make = ["ec2:CreateLaunchTemplate"],
            Change = ["ec2:CreateLaunchTemplateVersion", "ec2:ModifyLaunchTemplate"],
            End = ["ec2:DeleteLaunchTemplate", "ec2:DeleteLaunchTemplateVersions"],
            Arns = stack => [stack.Ec2("launch-template")],
        },
        new("aws_autoscaling_group")
        {
            Tagging = new("autoscaling:CreateOrUpdateTags", "autoscaling:DeleteTags"),
            Read =
            [
                "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeInstanceRefreshes", "autoscaling:DescribeLifecycleHooks",
                "autoscaling:DescribeNotificationConfigurations", "autoscaling:DescribePolicies", "autoscaling:DescribeScalingActivities",
                "autoscaling:DescribeScheduledActions",
                "ec2:DescribeAvailabilityZones", "ec2:DescribeImages", "ec2:DescribeInstances", "ec2:DescribeInstanceTypes",
                "ec2:DescribeKeyPairs", "ec2:DescribePlacementGroups", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
            ],
            Make = ["autoscaling:CreateAutoScalingGroup"],
            Change =
            [
                "autoscaling:AttachLoadBalancerTargetGroups", "autoscaling:CancelInstanceRefresh",
                "autoscaling:DetachLoadBalancerTargetGroups",
                "autoscaling:DisableMetricsCollection", "autoscaling:EnableMetricsCollection", "autoscaling:ResumeProcesses",
                "autoscaling:SetInstanceProtection", "autoscaling:StartInstanceRefresh", "autoscaling:SuspendProcesses",
                "autoscaling:UpdateAutoScalingGroup",
            ],
            End = ["autoscaling:DeleteAutoScalingGroup"],
            Arns = Groups,
        },
        new("aws_autoscaling_policy")
        {
            Tagging = new("autoscaling:CreateOrUpdateTags", "autoscaling:DeleteTags"),
            Read = ["autoscaling:DescribePolicies"],
            Change = ["autoscaling:DeletePolicy", "autoscaling:PutScalingPolicy"],
            Touches = Groups,
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
        ServiceRoles.Of(stack, "autoscaling", "AWSServiceRoleForAutoScaling");

    private static IEnumerable<string> Groups(DeliveredStack stack) =>
        stack.Contents.Values("aws_autoscaling_group", "name")
            .Select(name => stack.Account.Regional("autoscaling", $"autoScalingGroup:*:autoScalingGroupName/{name}"));
}
