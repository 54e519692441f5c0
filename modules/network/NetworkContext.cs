namespace CardWeb.Tf.Modules;

/// <summary>Where a network is made, and what its flow logs need.</summary>
public sealed record NetworkContext
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The account and region.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The key that encrypts flow logs; its policy lets AWS's log delivery in. Default: null, S3's own.</summary>
    public string? KeyArn { get; init; }

    /// <summary>The bucket of the account that takes access logs: who read the flow logs. Default: null, no one writes it down.</summary>
    public string? AccessLogBucket { get; init; }
}
