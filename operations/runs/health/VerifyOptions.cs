namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>What <c>verify</c> is told.</summary>
public sealed record VerifyOptions
{
    /// <summary>How long and how often to look.</summary>
    public required VerificationOptions Health { get; init; }

    /// <summary>Whether to read the site through the balancer too. Default: false.</summary>
    public bool IsProbing { get; init; }

    /// <summary>The site's address. Default: null, the balancer's own.</summary>
    public Uri? ProbeUrl { get; init; }
}
