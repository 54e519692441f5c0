namespace CardWeb.Tf.Modules;

/// <summary>What stays forbidden whatever else is attached to the role one day: to raise its own rights, to lose or unlock the state, to erase the traces.</summary>
internal static class GuardPermissions
{
    private static readonly string[] Bucket =
    [
        "s3:DeleteBucket*",
        "s3:DeleteObjectVersion",
        "s3:Put*Configuration",
        "s3:PutBucket*",
    ];

    private static readonly string[] Key =
    [
        "kms:*Alias",
        "kms:CreateGrant",
        "kms:DisableKey*",
        "kms:PutKeyPolicy",
        "kms:ScheduleKeyDeletion",
    ];

    // Making a rule, a route or a listener changes the thing it is made in, a firewall what is behind it, and an image is made of a server.
    private static readonly string[] Within =
    [
        "ec2:AuthorizeSecurityGroup*",
        "ec2:CreateImage",
        "ec2:CreateRoute",
        "ec2:CreateVpcEndpoint",
        "ec2:DeregisterImage",
        "ec2:*ImageDeprecation",
        "ec2:DisassociateRouteTable",
        "ec2:ModifySecurityGroupRules",
        "ec2:UpdateSecurityGroupRuleDescriptions*",
        "elasticloadbalancing:CreateListener",
        "elasticloadbalancing:CreateRule",
        "elasticloadbalancing:CreateWebACLAssociation",
    ];

    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options)
    {
        var store = options.Store;
        var logs = store.Account.Bucket(store.LogBucket);
        return
        [
            GuardOthers(options),
            Deny("GuardRights", ["iam:*"], options.Protected),
            Deny("GuardStateBucket", Bucket, [store.BucketArn, $"{store.BucketArn}/*", logs, $"{logs}/*"]),
            Deny("GuardLogs", ["s3:DeleteObject", "s3:PutObject"], [$"{logs}/*"]),
            Deny("GuardStateKey", Key, [store.KeyArn]),
        ];
    }

    // A thing without the tag is somebody else's too: the condition holds where there is none.
    private static PolicyStatement GuardOthers(ApplyRoleOptions options)
    {
        string[] ec2 = ["instance", "route-table", "security-group"];
        return Deny("GuardOthers", Within, [.. ec2.Select(kind => $"arn:*:ec2:*:*:{kind}/*"), "arn:*:elasticloadbalancing:*:*:listener/*", "arn:*:elasticloadbalancing:*:*:loadbalancer/*"]) with
        {
            Condition = PolicyStatement.When("StringNotEquals", "aws:ResourceTag/Environment", options.Environment),
        };
    }

    private static PolicyStatement Deny(string sid, string[] actions, IReadOnlyList<string> resources) =>
        new() { Sid = sid, Effect = "Deny", Action = actions, Resource = resources };
}
