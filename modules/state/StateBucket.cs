namespace CardWeb.Tf.Modules;

/// <summary>The bucket that keeps an account's Terraform state: encrypted with a key of its own, every access logged.</summary>
public sealed class StateBucket : ClosedBucket
{
    private const string Encryption = "s3:x-amz-server-side-encryption";

    /// <summary>Makes it.</summary>
    public StateBucket(Construct scope, string id, StateBucketOptions options)
        : base(scope, id, new StateBucketValidator().Checked(options).Name, options.Account)
    {
        Encrypt(options.KeyArn);
        Expire(options.OldVersionsDays);
        _ = Permit(OwnKeyAlone(options.Account.Bucket(options.Name)));
        LogAccess(options.Logs.Name, options.Logs.Delivers);
    }

    // What asks for S3's own encryption, as Terraform does where no key is named, would be readable without the key.
    // What asks for none gets the bucket's. A condition that denies holds without the header too, unless it must be there.
    private static PolicyStatement OwnKeyAlone(string arn) => new()
    {
        Sid = "OwnKeyAlone",
        Effect = "Deny",
        Principal = PolicyStatement.By("AWS", "*"),
        Action = ["s3:PutObject"],
        Resource = [$"{arn}/*"],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringNotEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Encryption] = ["aws:kms"] },
            ["Null"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [Encryption] = ["false"] },
        },
    };
}
