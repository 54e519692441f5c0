namespace CardWeb.Tf.Modules;

/// <summary>
/// A bucket that AWS's log delivery writes into. It goes with its stack once it is empty, unless its options let a full one go too:
/// no one deletes a year of records by accident.
/// </summary>
internal sealed class DeliveryBucket : ClosedBucket
{
    private const int OldVersionsDays = 30;

    internal DeliveryBucket(Construct scope, string id, DeliveryBucketOptions options)
        : base(scope, id, options.Name, options.Account, preventDestroy: false, options.DestroyFull)
    {
        var account = options.Account;
        Encrypt(options.KeyArn);
        Expire(OldVersionsDays, options.Days);
        if (options.AccessLogBucket is { } accessLogs)
        {
            LogAccess(accessLogs);
        }

        var arn = account.Bucket(options.Name);
        Delivers = Permit(
            Delivery("AWSLogDeliveryWrite", account, ["s3:PutObject"], $"{arn}/AWSLogs/{account.Id}/*"),
            Delivery("AWSLogDeliveryAclCheck", account, ["s3:GetBucketAcl", "s3:ListBucket"], arn));
    }

    /// <summary>What has to stand before a log: where it is missing, AWS sets a policy of its own, without the demand for TLS.</summary>
    internal ITerraformDependable Delivers { get; }

    private static PolicyStatement Delivery(string sid, AwsAccount account, string[] actions, string resource) => new()
    {
        Sid = sid,
        Principal = PolicyStatement.By("Service", "delivery.logs.amazonaws.com"),
        Action = actions,
        Resource = [resource],
        Condition = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal)
        {
            ["StringEquals"] = PolicyStatement.When("StringEquals", "aws:SourceAccount", account.Id)["StringEquals"],
            ["ArnLike"] = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["aws:SourceArn"] = [account.Logs] },
        },
    };
}
