namespace CardWeb.Tf.Modules;

/// <summary>
/// The bucket that flow logs are delivered to. It goes with its stack, once it is empty: no one deletes a year of records by accident.
/// </summary>
internal sealed class FlowLogBucket : ClosedBucket
{
    private const int OldVersionsDays = 30;

    internal FlowLogBucket(Construct scope, string id, string name, NetworkContext context, int days)
        : base(scope, id, name, context.Account, preventDestroy: false)
    {
        var account = context.Account;
        Encrypt(context.KeyArn);
        Expire(OldVersionsDays, days);
        if (context.AccessLogBucket is { } accessLogs)
        {
            LogAccess(accessLogs);
        }

        var arn = account.Bucket(name);
        Delivers = Permit(
            Delivery("AWSLogDeliveryWrite", account, ["s3:PutObject"], $"{arn}/AWSLogs/{account.Id}/*"),
            Delivery("AWSLogDeliveryAclCheck", account, ["s3:GetBucketAcl", "s3:ListBucket"], arn));
    }

    /// <summary>What has to stand before a flow log: where it is missing, AWS sets a policy of its own, without the demand for TLS.</summary>
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
