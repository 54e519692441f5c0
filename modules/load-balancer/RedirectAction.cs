namespace CardWeb.Tf.Modules;

/// <summary>
/// The client is sent elsewhere. What is null stays as the request has it; <c>#{host}</c>, <c>#{path}</c>, <c>#{query}</c> and
/// <c>#{port}</c> stand for the request's own. One part or more is given.
/// </summary>
public sealed record RedirectAction : RuleAction
{
    /// <summary>The host, up to 128 characters.</summary>
    public string? Host { get; init; }

    /// <summary>The path, from <c>/</c> on, up to 128 characters.</summary>
    public string? Path { get; init; }

    /// <summary>The query without <c>?</c>, up to 128 characters.</summary>
    public string? Query { get; init; }

    /// <summary>The port, 1 to 65535.</summary>
    public int? Port { get; init; }

    /// <summary>Whether browsers may remember it for ever (301 instead of 302). Default: false.</summary>
    public bool ForEver { get; init; }
}
