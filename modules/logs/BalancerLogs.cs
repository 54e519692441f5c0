namespace CardWeb.Tf.Modules;

/// <summary>
/// The bucket that the balancer writes its logs into. It has S3's own encryption: load balancers cannot write with a key of KMS.
/// </summary>
public sealed class BalancerLogs : ClosedBucket
{
    private const int OldVersionsDays = 30;
    private const string AccessPrefix = "access";
    private const string ConnectionPrefix = "connections";

    /// <summary>Makes it, and lets the account's balancers of the region write into it.</summary>
    public BalancerLogs(Construct scope, string id, BalancerLogsOptions options)
        : base(scope, id, new BalancerLogsValidator().Checked(options).Bucket, options.Account, preventDestroy: false, options.Settings.DestroyWithEnvironment)
    {
        Access = new LogBucket { Bucket = options.Bucket, Prefix = AccessPrefix };
        Connections = options.Settings.Connections ? new LogBucket { Bucket = options.Bucket, Prefix = ConnectionPrefix } : null;
        Encrypt(keyArn: null);
        Expire(OldVersionsDays, options.Settings.Days);
        LogAccess(options.AccessLogBucket);
        Admits = Permit(Delivery(options));
    }

    /// <summary>Where a line for each request goes.</summary>
    public LogBucket Access { get; }

    /// <summary>Where a line for each connection goes; null: nowhere.</summary>
    public LogBucket? Connections { get; }

    /// <summary>What has to stand before a balancer may log here: AWS tries at once whether it can write.</summary>
    public ITerraformDependable Admits { get; }

    // AWS's page names this condition alone: a key that the service does not send would close the bucket without a word.
    private static PolicyStatement Delivery(BalancerLogsOptions options) => new()
    {
        Sid = "Delivery",
        Principal = PolicyStatement.By("Service", "logdelivery.elasticloadbalancing.amazonaws.com"),
        Action = ["s3:PutObject"],
        Resource =
        [
            .. new[] { AccessPrefix, ConnectionPrefix }.Take(options.Settings.Connections ? 2 : 1)
                .Select(prefix => $"{options.Account.Bucket(options.Bucket)}/{prefix}/AWSLogs/{options.Account.Id}/*"),
        ],
        Condition = PolicyStatement.When("ArnLike", "aws:SourceArn", options.Account.LoadBalancers),
    };
}
