namespace CardWeb.Tf.Modules;

/// <summary>
/// What stays forbidden whatever else is attached to the role one day: to raise its own rights, to lose or unlock the
/// state, to erase the traces, to touch what carries another's tags. A wildcard forbids what AWS adds, too.
/// </summary>
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

    // A server may be launched from an image that carries its maker's tags.
    private static readonly string[] Launching = ["ec2:RunInstances"];

    internal static IEnumerable<PolicyStatement> Of(ApplyRoleOptions options)
    {
        var store = options.Store;
        var logs = store.Account.Bucket(store.LogBucket);
        return
        [
            Deny("GuardRights", ["iam:*"], options.Protected),
            Deny("GuardStateBucket", Bucket, [store.BucketArn, $"{store.BucketArn}/*", logs, $"{logs}/*"]),
            Deny("GuardLogs", ["s3:DeleteObject", "s3:PutObject"], [$"{logs}/*"]),
            Deny("GuardStateKey", Key, [store.KeyArn]),
        ];
    }

    /// <summary>What carries another's tag stays as it is.</summary>
    internal static IEnumerable<PolicyStatement> Others(DeliveredStack stack) =>
        from other in TagConditions.Others(stack)
        let actions = DeployPermissions.OnOwn(stack).Except(Launching, StringComparer.Ordinal)
        from statement in KindStatements.Statement($"GuardOther{other.Key}", actions, ["*"], other.Condition)
        select statement with { Effect = "Deny" };

    private static PolicyStatement Deny(string sid, string[] actions, IReadOnlyList<string> resources) =>
        new() { Sid = sid, Effect = "Deny", Action = actions, Resource = resources };
}
