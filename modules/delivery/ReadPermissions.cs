namespace CardWeb.Tf.Modules;

/// <summary>What is read to know what is there. None of it tells a secret: no console output, no password, no object.</summary>
internal static class ReadPermissions
{
    private static readonly string[] Bucket =
    [
        "s3:GetBucketLocation",
        "s3:GetBucketLogging",
        "s3:GetBucketPolicy",
        "s3:GetBucketPublicAccessBlock",
        "s3:GetBucketVersioning",
        "s3:GetEncryptionConfiguration",
        "s3:GetLifecycleConfiguration",
    ];

    private static readonly string[] Roles =
    [
        "iam:GetInstanceProfile",
        "iam:GetPolicy",
        "iam:GetPolicyVersion",
        "iam:GetRole",
        "iam:GetRolePolicy",
        "iam:ListAttachedRolePolicies",
        "iam:ListInstanceProfilesForRole",
        "iam:ListRolePolicies",
    ];

    internal static IEnumerable<PolicyStatement> Of(StateStore store, IReadOnlyList<string> buckets) =>
    [
        new() { Sid = "ReadCluster", Action = ["acm:DescribeCertificate", "ec2:Describe*", "ec2:GetInstanceUefiData", "elasticloadbalancing:Describe*"], Resource = ["*"] },
        new() { Sid = "ReadServerRoles", Action = Roles, Resource = ["*"] },
        new() { Sid = "ReadStateBucket", Action = Bucket, Resource = [store.BucketArn] },
        .. BucketPermissions.Read(store.Account, buckets),
    ];
}
