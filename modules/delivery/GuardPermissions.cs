namespace CardWeb.Tf.Modules;

/// <summary>What stays forbidden whatever else is attached to the role one day: to raise its own rights, to lose or unlock the state, to erase the traces.</summary>
internal static class GuardPermissions
{
    private static readonly string[] Bucket =
    [
        "s3:DeleteBucket",
        "s3:DeleteBucketPolicy",
        "s3:DeleteObjectVersion",
        "s3:PutBucketAcl",
        "s3:PutBucketLogging",
        "s3:PutBucketOwnershipControls",
        "s3:PutBucketPolicy",
        "s3:PutBucketPublicAccessBlock",
        "s3:PutBucketVersioning",
        "s3:PutEncryptionConfiguration",
        "s3:PutLifecycleConfiguration",
    ];

    private static readonly string[] Key =
    [
        "kms:CreateGrant",
        "kms:DeleteAlias",
        "kms:DisableKey",
        "kms:DisableKeyRotation",
        "kms:PutKeyPolicy",
        "kms:ScheduleKeyDeletion",
        "kms:UpdateAlias",
    ];

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

    private static PolicyStatement Deny(string sid, string[] actions, IReadOnlyList<string> resources) =>
        new() { Sid = sid, Effect = "Deny", Action = actions, Resource = resources };
}
