namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="Firewall"/> is made of.</summary>
public sealed record FirewallOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The balancer that it stands in front of.</summary>
    public required string BalancerArn { get; init; }

    /// <summary>What it refuses.</summary>
    public FirewallSettings Settings { get; init; } = new();
}
