namespace CardWeb.Tf.Modules;

/// <summary>
/// The log of who talked to whom in a VPC, in a bucket of its own: delivering to S3 takes no role that could be misused.
/// See https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html
/// </summary>
public sealed record FlowLogSettings
{
    /// <summary>What the bucket is, in its name.</summary>
    internal const string BucketRole = "flow-logs";

    /// <summary>How many days a record is kept, 1 to 3650. Default: 365.</summary>
    public int Days { get; init; } = 365;

    /// <summary>Which traffic is written down. Changing it makes another flow log. Default: all.</summary>
    public FlowLogTraffic Traffic { get; init; } = FlowLogTraffic.All;

    /// <summary>How many seconds of a connection become one record, 60 or 600. Changing it makes another flow log. Default: 600.</summary>
    public int AggregationSeconds { get; init; } = 600;

    /// <summary>Whether destroying the environment destroys the records with it; while false, AWS keeps a bucket that holds some. Default: false.</summary>
    public bool DestroyWithEnvironment { get; init; }
}
