namespace CardWeb.Tf.Modules;

/// <summary>The balancer answers itself.</summary>
public sealed record FixedResponse : RuleAction
{
    /// <summary>The status, 200 to 299 or 400 to 599. Default: 404.</summary>
    public int StatusCode { get; init; } = 404;

    /// <summary><c>text/plain</c>, <c>text/css</c>, <c>text/html</c>, <c>application/javascript</c> or <c>application/json</c>. Default: the first.</summary>
    public string ContentType { get; init; } = "text/plain";

    /// <summary>The body, 1 to 1024 characters. Default: null, none.</summary>
    public string? Body { get; init; }
}
