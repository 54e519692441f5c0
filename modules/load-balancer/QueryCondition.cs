namespace CardWeb.Tf.Modules;

/// <summary>A part of a request's query.</summary>
public sealed record QueryCondition
{
    /// <summary>The key, up to 128 characters. Default: null, any.</summary>
    public string? Key { get; init; }

    /// <summary>The value, up to 128 characters.</summary>
    public required string Value { get; init; }
}
