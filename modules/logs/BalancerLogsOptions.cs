namespace CardWeb.Tf.Modules;

/// <summary>What <see cref="BalancerLogs"/> is made of.</summary>
public sealed record BalancerLogsOptions
{
    /// <summary>The account of bucket and balancer.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The bucket's name, unique in all of AWS.</summary>
    public required string Bucket { get; init; }

    /// <summary>The bucket of the account that takes access logs: who read these.</summary>
    public required string AccessLogBucket { get; init; }

    /// <summary>What is kept, and for how long.</summary>
    public LogSettings Settings { get; init; } = new();
}
