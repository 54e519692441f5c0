namespace CardWeb.Tf.Modules;

/// <summary>What delivering a load balancer, its listeners and its target groups takes.</summary>
internal sealed class LoadBalancerPermissions : ModulePermissions
{
    // What AWS looks up with the caller's rights before it makes one:
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/userguide/elb-api-permissions.html
    private static readonly string[] Surroundings =
    [
        "ec2:DescribeAccountAttributes", "ec2:DescribeAddresses", "ec2:DescribeInstances", "ec2:DescribeInternetGateways",
        "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs",
    ];

    /// <inheritdoc/>
    public override string Subject => "load-balancer";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_lb")
        {
            Tagging = Tagging.Balancing,
            Read =
            [
                .. Surroundings,
                "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeLoadBalancerAttributes",
                "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeTags",
            ],
            Make = ["elasticloadbalancing:CreateLoadBalancer"],
            Change =
            [
                "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:SetIpAddressType",
                "elasticloadbalancing:SetSecurityGroups", "elasticloadbalancing:SetSubnets",
            ],
            End = ["elasticloadbalancing:DeleteLoadBalancer"],
            Arns = stack => [stack.Balancing("loadbalancer/app")],
        },
        new("aws_lb_target_group")
        {
            Tagging = Tagging.Balancing,
            Read =
            [
                "elasticloadbalancing:DescribeTags", "elasticloadbalancing:DescribeTargetGroupAttributes",
                "elasticloadbalancing:DescribeTargetGroups",
            ],
            Make = ["elasticloadbalancing:CreateTargetGroup"],
            Change = ["elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes"],
            End = ["elasticloadbalancing:DeleteTargetGroup"],
            Arns = stack => [stack.Balancing("targetgroup")],
        },
        new("aws_lb_target_group_attachment")
        {
            Tagging = Tagging.Balancing,
            Read = ["elasticloadbalancing:DescribeTargetHealth"],
            Change = ["elasticloadbalancing:DeregisterTargets", "elasticloadbalancing:RegisterTargets"],
            Touches = stack => [stack.Balancing("targetgroup")],
        },
        new("aws_lb_listener")
        {
            Tagging = Tagging.Balancing,
            Read =
            [
                "elasticloadbalancing:DescribeListenerAttributes", "elasticloadbalancing:DescribeListeners",
                "elasticloadbalancing:DescribeTags",
            ],
            Make = ["elasticloadbalancing:CreateListener"],
            Change = ["elasticloadbalancing:ModifyListener", "elasticloadbalancing:ModifyListenerAttributes"],
            End = ["elasticloadbalancing:DeleteListener"],
            Arns = stack => [stack.Balancing("listener/app")],
            Touches = stack => [stack.Balancing("loadbalancer/app")],
        },
        new("aws_lb_listener_certificate")
        {
            Tagging = Tagging.Balancing,
            Read = ["elasticloadbalancing:DescribeListenerCertificates"],
            Change = ["elasticloadbalancing:AddListenerCertificates", "elasticloadbalancing:RemoveListenerCertificates"],
            Touches = stack => [stack.Balancing("listener/app")],
        },
        new("aws_lb_listener_rule")
        {
            Tagging = Tagging.Balancing,
            Read = ["elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTags"],
            Make = ["elasticloadbalancing:CreateRule"],
            Change = ["elasticloadbalancing:ModifyRule"],
            End = ["elasticloadbalancing:DeleteRule"],
            Arns = stack => [stack.Balancing("listener-rule/app")],
            Touches = stack => [stack.Balancing("listener/app")],
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        // AWS asks for no tag of a rule that is moved, but a rule's ARN names the balancer.
        .. KindStatements.Statement("OrderRules", ["elasticloadbalancing:SetRulePriorities"], stack.InBalancers("listener-rule/app")),
        .. ServiceRoles.Of(stack, "elasticloadbalancing", "AWSServiceRoleForElasticLoadBalancing"),
    ];
}
