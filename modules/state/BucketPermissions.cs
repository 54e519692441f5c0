namespace CardWeb.Tf.Modules;

/// <summary>What delivering buckets takes. S3 asks for no tags: each is named, and what is in it stays closed.</summary>
internal sealed class BucketPermissions : ModulePermissions
{
    /// <inheritdoc/>
    public override string Subject => "state";

    /// <inheritdoc/>
    public override IReadOnlyList<ResourceKind> Kinds { get; } =
    [
        Of("aws_s3_bucket") with
        {
            Make = ["s3:CreateBucket"],
            Change = ["s3:PutBucketTagging", "s3:TagResource", "s3:UntagResource"],
            End = ["s3:DeleteBucket"],
        },
        Of("aws_s3_bucket_lifecycle_configuration") with { Change = ["s3:PutLifecycleConfiguration"] },
        Of("aws_s3_bucket_logging") with { Change = ["s3:PutBucketLogging"] },
        Of("aws_s3_bucket_ownership_controls") with { Change = ["s3:PutBucketOwnershipControls"] },
        Of("aws_s3_bucket_policy") with { Change = ["s3:PutBucketPolicy"], End = ["s3:DeleteBucketPolicy"] },
        Of("aws_s3_bucket_public_access_block") with { Change = ["s3:PutBucketPublicAccessBlock"] },
        Of("aws_s3_bucket_server_side_encryption_configuration") with { Change = ["s3:PutEncryptionConfiguration"] },
        Of("aws_s3_bucket_versioning") with { Change = ["s3:PutBucketVersioning"] },
    ];

    /// <summary>What reads how a bucket is set, by its name.</summary>
    internal static IReadOnlyList<string> Reading { get; } =
    [
        "s3:GetAccelerateConfiguration", "s3:GetBucketAcl", "s3:GetBucketCORS", "s3:GetBucketLogging",
        "s3:GetBucketNotification", "s3:GetBucketObjectLockConfiguration", "s3:GetBucketOwnershipControls", "s3:GetBucketPolicy", "s3:GetBucketPublicAccessBlock",
        "s3:GetBucketRequestPayment", "s3:GetBucketTagging",
        "s3:GetBucketVersioning", "s3:GetBucketWebsite", "s3:GetEncryptionConfiguration", "s3:GetLifecycleConfiguration",
        "s3:GetReplicationConfiguration", "s3:ListBucket", "s3:ListBucketVersions", "s3:ListTagsForResource",
    ];

    /// <summary>The buckets of a stack.</summary>
    internal static IEnumerable<string> Buckets(DeliveredStack stack) =>
        stack.Contents.Values("aws_s3_bucket", "bucket").Select(stack.Account.Bucket);

    private static ResourceKind Of(string type) => new(type) { Tagging = Tagging.None, Arns = Buckets };
}
