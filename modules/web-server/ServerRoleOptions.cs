namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="ServerRole"/> is made of.</summary>
public sealed record ServerRoleOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>What the servers may do.</summary>
    public ServerRoleSettings Settings { get; init; } = new();
}
