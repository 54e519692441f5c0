namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="ServerRole"/> is made of.</summary>
public sealed record ServerRoleOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The part of AWS that the account is in, such as <c>aws-cn</c>. Default: <c>aws</c>.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>What the servers may do.</summary>
    public ServerRoleSettings Settings { get; init; } = new();
}
