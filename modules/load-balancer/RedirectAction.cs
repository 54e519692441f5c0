namespace CardWeb.Tf.Modules;

/// <summary>
/// The client is sent elsewhere. What is null stays as the request has it; <c>#{host}</c>, <c>#{path}</c>, <c>#{query}</c> and
/// <c>#{port}</c> stand for the request's own, each once in a part. One part or more is given, and no client may come back to the same rule.
/// </summary>
public sealed record RedirectAction : RuleAction
{
    /// <summary>The host's name, up to 128 characters; <c>#{host}</c> may be in it.</summary>
    public string? Host { get; init; }

    /// <summary>The path, from <c>/</c> on, up to 128 characters; <c>#{host}</c>, <c>#{path}</c> and <c>#{port}</c> may be in it.</summary>
    public string? Path { get; init; }

    /// <summary>The query without <c>?</c>, up to 128 characters; each of these and <c>#{protocol}</c> and <c>#{query}</c> may be in it.</summary>
    public string? Query { get; init; }

    /// <summary>The port, 1 to 65535; with a <see cref="Host"/> of another site alone, for no other port of the balancer speaks the same protocol.</summary>
    public int? Port { get; init; }

    /// <summary>Whether browsers may remember it for ever (301 instead of 302). Default: false.</summary>
    public bool ForEver { get; init; }

    /// <summary>Whether host, path or query differ from the request's own.</summary>
    internal bool ChangesMoreThanPort => IsOther(Host, "#{host}") || IsOther(Path, "/#{path}") || IsOther(Query, "#{query}");

    private static bool IsOther(string? part, string same) => part is not null && part != same;
}
