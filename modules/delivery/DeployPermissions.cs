namespace CardWeb.Tf.Modules;

/// <summary>What deploying an environment does beyond reading. A stack with a new kind of resource needs its actions here.</summary>
internal static class DeployPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) =>
    [
        InRegion("Make", DeployActions.Make, options),
        OnOwn("ChangeOwn", DeployActions.ChangeOwn, options),
        BalancerRole(),
        .. VolumeKeys(options),
        .. ServerRoles(options),
    ];

    private static PolicyStatement InRegion(string sid, IReadOnlyList<string> actions, ApplyRoleOptions options) => new()
    {
        Sid = sid,
        Action = actions,
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", "aws:RequestedRegion", options.Store.Account.Region),
    };

    // Everything that the stacks make carries these tags from its first moment on.
    private static PolicyStatement OnOwn(string sid, IReadOnlyList<string> actions, ApplyRoleOptions options) => new()
    {
        Sid = sid,
        Action = actions,
        Resource = ["*"],
        Condition = PolicyStatement.When(
            "StringEquals",
            ("aws:RequestedRegion", [options.Store.Account.Region]),
            ("aws:ResourceTag/Project", [Names.Project]),
            ("aws:ResourceTag/Environment", [options.Environment])),
    };

    // AWS makes it in an account with its first load balancer.
    private static PolicyStatement BalancerRole() => new()
    {
        Sid = "BalancerRole",
        Action = ["iam:CreateServiceLinkedRole"],
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", "iam:AWSServiceName", "elasticloadbalancing.amazonaws.com"),
    };

    private static IEnumerable<PolicyStatement> VolumeKeys(ApplyRoleOptions options) => options.VolumeKeyArns is [] ? [] :
    [
        new()
        {
            Sid = "VolumeKeys",
            Action = ["kms:CreateGrant", "kms:Decrypt", "kms:DescribeKey", "kms:GenerateDataKeyWithoutPlaintext", "kms:ReEncryptFrom", "kms:ReEncryptTo"],
            Resource = options.VolumeKeyArns,
            Condition = PolicyStatement.When("StringLike", "kms:ViaService", "ec2.*"),
        },
    ];

    private static IEnumerable<PolicyStatement> ServerRoles(ApplyRoleOptions options) => options.ServerRoles is [] ? [] :
    [
        new()
        {
            Sid = "ServerRoles",
            Action = ["iam:PassRole"],
            Resource = [.. options.ServerRoles.Select(options.Store.Account.Role)],
            Condition = PolicyStatement.When("StringLike", "iam:PassedToService", "ec2.*"),
        },
    ];
}
