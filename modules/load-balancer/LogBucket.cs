namespace CardWeb.Tf.Modules;

/// <summary>Where the balancer writes logs. The bucket has to admit the load balancers of its region and cannot use a KMS key.</summary>
public sealed record LogBucket
{
    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>The folder in it, such as <c>logs/card-web</c>; AWS adds <c>/AWSLogs/&lt;account&gt;</c>. Default: none.</summary>
    public string? Prefix { get; init; }
}
