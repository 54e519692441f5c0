namespace CardWeb.Tf.Modules;

/// <summary>What deploying an environment does beyond reading. A stack with a new kind of resource needs its actions here.</summary>
internal static class DeployPermissions
{
    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options) =>
    [
        InRegion("Make", DeployActions.Make, options),
        TagNew(options, "ec2:CreateTags", "ec2:CreateAction"),
        TagNew(options, "elasticloadbalancing:AddTags", "elasticloadbalancing:CreateAction"),
        TagFleet(options),
        OnOwn("ChangeOwn", DeployActions.ChangeOwn, options),
        ServiceRoles(),
        .. VolumeKeys(options),
        .. NetworkPermissions.Of(options),
        .. BucketPermissions.Make(options),
        .. KeyPermissions.Of(options),
        .. WatchPermissions.Of(options),
        .. ServerRolePermissions.Of(options),
        .. FrontPermissions.Of(options),
    ];

    private static PolicyStatement InRegion(string sid, IReadOnlyList<string> actions, ApplyRoleOptions options) => new()
    {
        Sid = sid,
        Action = actions,
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", "aws:RequestedRegion", options.Store.Account.Region),
    };

    // Tags alone say whose a thing is: they are given to what is being made, not to what somebody else has.
    private static PolicyStatement TagNew(ApplyRoleOptions options, string action, string key) =>
        InRegion(action.Split(':') is ["ec2", _] ? "TagNew" : "TagNewBalancer", [action], options) with
        {
            Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
            {
                ["StringEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:RequestedRegion"] = [options.Store.Account.Region] },
                ["Null"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [key] = ["false"] },
            },
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

    // Auto Scaling does not tell what is being made: a group that has tags already must be the environment's own.
    private static PolicyStatement TagFleet(ApplyRoleOptions options) => InRegion("TagFleet", ["autoscaling:CreateOrUpdateTags"], options) with
    {
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:RequestedRegion"] = [options.Store.Account.Region] },
            ["StringEqualsIfExists"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                ["aws:RequestTag/Environment"] = [options.Environment],
                ["aws:ResourceTag/Environment"] = [options.Environment],
            },
        },
    };

    // AWS makes them in an account with its first load balancer and its first fleet.
    private static PolicyStatement ServiceRoles() => new()
    {
        Sid = "ServiceRoles",
        Action = ["iam:CreateServiceLinkedRole"],
        Resource = ["*"],
        Condition = PolicyStatement.When("StringEquals", ("iam:AWSServiceName", ["autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com"])),
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
}
