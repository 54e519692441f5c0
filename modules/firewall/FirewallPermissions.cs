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
    ];

    private static IEnumerable<string> Firewalls(DeliveredStack stack) =>
        stack.Contents.Values("aws_wafv2_web_acl", "name").Select(name => stack.Account.Firewall($"webacl/{name}/*"));
}
