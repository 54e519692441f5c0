namespace CardWeb.Tf.Environments;

/// <summary>What is asked of buckets: the state's, and those of logs.</summary>
internal static class BucketPolicies
{
    public static PolicyRule Versioned { get; } = new("bucket-versioned", "A bucket keeps old versions", "CKV_AWS_21");

    public static PolicyRule Encrypted { get; } = new("bucket-encrypted", "A bucket encrypts by itself", "CKV_AWS_19");

    public static PolicyRule Kms { get; } = new("bucket-kms", "A bucket encrypts with a KMS key; one of balancers' or access logs with S3's own, for AWS delivers to no other", "CKV_AWS_145", "S3.17");

    public static PolicyRule Closed { get; } = new("bucket-closed", "A bucket blocks all that is public", "CKV_AWS_53", "CKV_AWS_54", "CKV_AWS_55", "CKV_AWS_56", "CKV2_AWS_6", "S3.1", "S3.8");

    public static PolicyRule Tls { get; } = new("bucket-tls", "A bucket denies everything that does not come over TLS", "S3.5");

    public static PolicyRule Logged { get; } = new("bucket-logged", "A bucket logs who reads and writes it, unless it is the one with such logs", "CKV_AWS_18", "S3.9");

    public static PolicyRule Expires { get; } = new("bucket-old-versions-expire", "A bucket's old versions expire", "CKV2_AWS_61", "S3.13");
}
