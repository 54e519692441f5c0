namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="Firewall"/> is made of.</summary>
public sealed record FirewallOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The account and region.</summary>
    public required AwsAccount Account { get; init; }

    /// <summary>The key that encrypts the log; its policy lets AWS's log delivery in. Default: null, S3's own.</summary>
    public string? KeyArn { get; init; }

    /// <summary>The bucket of the account that takes access logs: who reads the log. Default: null, none.</summary>
    public string? AccessLogBucket { get; init; }

    /// <summary>The balancer that it stands in front of.</summary>
    public required string BalancerArn { get; init; }

    /// <summary>What it refuses.</summary>
    public FirewallSettings Settings { get; init; } = new();
}
