namespace CardWeb.Tf.Modules;

/// <summary>The bucket in which S3 writes down who read or wrote others. S3 can't deliver into a bucket with a key of the account's own.</summary>
public sealed class AccessLogBucket : ClosedBucket
{
    /// <summary>The folder that the logs are in.</summary>
    public const string Prefix = "access/";

    private const int OldVersionsDays = 30;

    /// <summary>Makes it, and lets S3 deliver what concerns the logged ones.</summary>
    public AccessLogBucket(Construct scope, string id, AccessLogBucketOptions options)
        : base(scope, id, new AccessLogBucketValidator().Checked(options).Name, options.Account)
    {
        Encrypt(keyArn: null);
        Expire(OldVersionsDays, options.Days);
        Delivers = Permit(Delivery(options));
    }

    /// <summary>What has to stand before a bucket may log here.</summary>
    public ITerraformDependable Delivers { get; }

    private static PolicyStatement Delivery(AccessLogBucketOptions options) => new()
    {
        Sid = "Delivery",
        Principal = PolicyStatement.By("Service", "logging.s3.amazonaws.com"),
        Action = ["s3:PutObject"],
        Resource = [$"{options.Account.Bucket(options.Name)}/{Prefix}*"],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringEquals"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:SourceAccount"] = [options.Account.Id] },
            ["ArnLike"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:SourceArn"] = [.. options.LoggedBuckets.Select(options.Account.Bucket)] },
        },
    };
}
