namespace CardWeb.Tf.Modules;

/// <summary>What delivering a firewall takes.</summary>
internal sealed class FirewallPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "load-balancer";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        new("aws_wafv2_web_acl")
        {
            Tagging = new("wafv2:TagResource", "wafv2:UntagResource"),
            Read = ["wafv2:GetWebACL", "wafv2:ListTagsForResource"],
            Make = ["wafv2:CreateWebACL"],
            Change = ["wafv2:UpdateWebACL"],
            End = ["wafv2:DeleteWebACL"],
            Arns = Firewalls,
        },
        new("aws_wafv2_web_acl_association")
        {
            Tagging = new("wafv2:TagResource", "wafv2:UntagResource"),
            Read = ["elasticloadbalancing:GetLoadBalancerWebACL", "wafv2:GetWebACL", "wafv2:GetWebACLForResource"],
            Change =
            [
                "elasticloadbalancing:CreateWebACLAssociation", "elasticloadbalancing:DeleteWebACLAssociation",
                "wafv2:AssociateWebACL",
            ],
            Touches = stack => [.. Firewalls(stack), stack.Balancing("loadbalancer/app")],
        },
        new("aws_wafv2_web_acl_logging_configuration")
        {
            Tagging = new("wafv2:TagResource", "wafv2:UntagResource"),
            Read = ["wafv2:GetLoggingConfiguration"],
            Change = ["wafv2:DeleteLoggingConfiguration", "wafv2:PutLoggingConfiguration"],
            Touches = Firewalls,
        },
    ];

    /// <inheritdoc/>
    public override IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) =>
    [
        // AWS's own groups of rules are asked for by name whenever one is used.
        .. KindStatements.Statement("UseRules", ["wafv2:CreateWebACL", "wafv2:UpdateWebACL"], [stack.Account.Firewall("managedruleset/*")]),
        .. KindStatements.Statement(
            "Balancers",
            ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL"],
            stack.InBalancers("loadbalancer/app")),

        // It names no balancer: the calls of WAF that need it are limited to the stack's.
        .. KindStatements.Statement("LetFirewallBePut", ["elasticloadbalancing:SetWebAcl"], ["*"], stack.InRegion),
        .. stack.Contents.Has("aws_wafv2_web_acl_logging_configuration") ? DeliverLogs(stack) : [],
    ];

    // A delivery has no ARN of its own: https://docs.aws.amazon.com/waf/latest/developerguide/logging-s3.html
    private static IEnumerable<PolicyStatement> DeliverLogs(DeliveredStack stack) =>
        KindStatements.Statement("DeliverFirewallLogs", ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], ["*"], stack.InRegion);

    private static IEnumerable<string> Firewalls(DeliveredStack stack) =>
        stack.Contents.Values("aws_wafv2_web_acl", "name").Select(name => stack.Account.Firewall($"webacl/{name}/*"));
}
