namespace CardWeb.Tf.Modules;

/// <summary>What is read to know what is there. None of it tells a secret: no console output, no password, no object.</summary>
internal static class ReadPermissions
{
    /// <summary>What the verbs read of AWS themselves, whatever the stack holds.</summary>
    private static readonly string[] Verbs =
    [
        "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeInstanceRefreshes", "autoscaling:DescribeScalingActivities",
        "ec2:DescribeInstances", "ec2:DescribeSecurityGroupRules",
        "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeRules", "elasticloadbalancing:DescribeTargetHealth",
        "iam:GetPolicy", "iam:GetPolicyVersion", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies",
        "kms:DescribeKey",
    ];

    /// <summary>Reads what there is of the kinds that stacks hold.</summary>
    internal static IEnumerable<PolicyStatement> Of(IReadOnlyList<DeliveredStack> stacks)
    {
        (DeliveredStack Stack, ResourceKind Kind)[] held =
            [.. from stack in stacks from module in ModulePermissions.All from kind in module.In(stack.Contents) select (stack, kind)];
        return
        [
            .. KindStatements.Statement("Read", [.. Verbs, .. held.SelectMany(each => each.Kind.Read)], ["*"]),
            .. held.GroupBy(each => each.Kind.Type, StringComparer.Ordinal).SelectMany(kind => KindStatements.Statement(
                "Read" + KindStatements.Pascal(kind.Key), kind.SelectMany(each => each.Kind.ReadOwn), kind.SelectMany(each => each.Kind.Arns(each.Stack)))),
        ];
    }

    /// <summary>Reads how the state's bucket and those of the stacks are set.</summary>
    internal static IEnumerable<PolicyStatement> Buckets(StateStore store, IReadOnlyList<DeliveredStack> stacks) => KindStatements.Statement(
        "ReadBuckets",
        BucketPermissions.Reading,
        [store.BucketArn, .. stacks.SelectMany(BucketPermissions.Buckets)]);
}
