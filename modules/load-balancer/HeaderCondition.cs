namespace CardWeb.Tf.Modules;

/// <summary>A header that a request must have.</summary>
public sealed record HeaderCondition
{
    /// <summary>The header's name, up to 40 characters, in any case; not Host, which <see cref="ListenerRule.Hosts"/> is for.</summary>
    public required string Name { get; init; }

    /// <summary>Its values, one or more, up to 128 characters each, in any case.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}
