using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What can hang on a bucket: the environment's, or the state's.</summary>
internal static class BucketRules
{
    public static IReadOnlyList<PartRule> All { get; } =
    [
        Of(PartKind.BucketReplication, Severity.Critical, "The bucket is copied to another one.", "delete-bucket-replication --bucket {holder}", "aws_s3_bucket_replication_configuration"),
        Of(PartKind.BucketGrant, Severity.Critical, "The bucket's access control list lets somebody else in.", "put-bucket-acl --bucket {holder} --acl private", "aws_s3_bucket_acl"),
        Of(PartKind.BucketWebsite, Severity.Warning, "The bucket is a website.", "delete-bucket-website --bucket {holder}", "aws_s3_bucket_website_configuration"),
        Of(PartKind.BucketCors, Severity.Warning, "The bucket answers pages of other origins.", "delete-bucket-cors --bucket {holder}", "aws_s3_bucket_cors_configuration"),
        Of(
            PartKind.BucketNotification, Severity.Warning, "Somebody else is told what happens in the bucket.",
            "put-bucket-notification-configuration --bucket {holder} --notification-configuration '{}'", "aws_s3_bucket_notification"),
        Of(
            PartKind.BucketPayer, Severity.Warning, "Whoever asks the bucket has to pay.",
            "put-bucket-request-payment --bucket {holder} --request-payment-configuration Payer=BucketOwner", "aws_s3_bucket_request_payment_configuration"),
        Of(
            PartKind.BucketAcceleration, Severity.Notice, "The bucket answers at a further address.",
            "put-bucket-accelerate-configuration --bucket {holder} --accelerate-configuration Status=Suspended", "aws_s3_bucket_accelerate_configuration"),
        Of(
            PartKind.BucketObjectLock, Severity.Warning, "Objects can't be deleted, by rules that the code does not have.",
            "put-object-lock-configuration --bucket {holder} --object-lock-configuration ObjectLockEnabled=Enabled", "aws_s3_bucket_object_lock_configuration"),
    ];

    private static PartRule Of(PartKind kind, Severity severity, string summary, string undo, string type) => new(kind, severity, summary)
    {
        Holder = ("aws_s3_bucket", "bucket"),
        Undo = "s3api " + undo,
        IsWanted = (comparison, part) => comparison.Values("bucket", type).Contains(part.Holder),
    };
}
