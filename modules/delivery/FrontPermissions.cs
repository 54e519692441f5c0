namespace CardWeb.Tf.Modules;

/// <summary>What deploying does with what stands in front of the servers beside the balancer: names, certificates, the firewall. Each is limited to the environment's own.</summary>
internal static class FrontPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) =>
    [
        .. options.Firewall is { } firewall ? [Firewall(options.Store.Account, firewall), TakeAway()] : Array.Empty<PolicyStatement>(),
        .. options.ZoneId is { } zone ? [.. Certificates(options), Names(options.Store.Account.Zone(zone))] : Array.Empty<PolicyStatement>(),
    ];

    // AWS's own groups of rules are asked for by name whenever one is used.
    private static PolicyStatement Firewall(AwsAccount account, string name) => new()
    {
        Sid = "Firewall",
        Action =
        [
            "wafv2:*WebACL",
            "wafv2:*agResource",
        ],
        Resource = [account.Firewall($"webacl/{name}/*"), account.Firewall("managedruleset/*"), account.LoadBalancers],
    };

    // AWS's page wants it of anything; whose balancer it is, the balancer's own permission asks:
    // https://docs.aws.amazon.com/waf/latest/developerguide/security_iam_service-with-iam.html#security_iam_action-DisassociateWebACL
    private static PolicyStatement TakeAway() => new() { Sid = "TakeFirewallAway", Action = ["wafv2:DisassociateWebACL"], Resource = ["*"] };

    private static IEnumerable<PolicyStatement> Certificates(ApplyRoleOptions options) =>
    [
        new()
        {
            Sid = "NewCertificate",
            Action = ["acm:RequestCertificate"],
            Resource = ["*"],
            Condition = PolicyStatement.When("StringEquals", "aws:RequestTag/Environment", options.Environment),
        },
        OnOwn("OwnCertificate", "StringEquals", ["acm:DeleteCertificate", "acm:RemoveTagsFromCertificate"], options),

        // A certificate that is being made has no tags yet, and one with another environment's is that one's.
        OnOwn("TagCertificate", "StringEqualsIfExists", ["acm:AddTagsToCertificate"], options),
    ];

    private static PolicyStatement OnOwn(string sid, string test, string[] actions, ApplyRoleOptions options) => new()
    {
        Sid = sid,
        Action = actions,
        Resource = [options.Store.Account.Certificates],
        Condition = PolicyStatement.When(test, "aws:ResourceTag/Environment", options.Environment),
    };

    private static PolicyStatement Names(string zone) => new() { Sid = "Names", Action = ["route53:ChangeResourceRecordSets"], Resource = [zone] };
}
