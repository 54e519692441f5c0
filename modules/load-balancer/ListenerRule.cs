namespace CardWeb.Tf.Modules;

/// <summary>
/// What requests of one kind meet. All conditions that are given must hold; of a condition's values one is enough, and
/// <c>*</c> and <c>?</c> in one stand for any letters and any letter. A rule has up to five values, and up to five such marks, in all.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html
/// </summary>
public sealed record ListenerRule
{
    /// <summary>The priority of maintenance, before any other.</summary>
    public const int MaintenancePriority = 1;

    /// <summary>Its place among the rules, 2 to 50000, each once: the lowest that holds decides. Changing it makes the rule again.</summary>
    public required int Priority { get; init; }

    /// <summary>Paths such as <c>/old/*</c>, up to 128 characters each, without the query; upper and lower case differ. Default: any.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Names in the header Host such as <c>*.card-web.example</c>, up to 128 characters each, with a dot and letters alone after the last one. Default: any.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Methods such as <c>POST</c>, upper-case letters, <c>-</c> and <c>_</c>, up to 40 each, without marks. Default: any.</summary>
    public IReadOnlyList<string> Methods { get; init; } = [];

    /// <summary>IPv4 and IPv6 ranges of clients, as the balancer sees them. Default: any.</summary>
    public IReadOnlyList<string> SourceCidrs { get; init; } = [];

    /// <summary>Headers; each of them must hold. Default: any.</summary>
    public IReadOnlyList<HeaderCondition> Headers { get; init; } = [];

    /// <summary>Parts of the query, of which one is enough. Default: any.</summary>
    public IReadOnlyList<QueryCondition> Queries { get; init; } = [];

    /// <summary>What becomes of such a request: <see cref="ForwardAction"/>, <see cref="RedirectAction"/> or <see cref="FixedResponse"/>.</summary>
    public required RuleAction Action { get; init; }

    internal IEnumerable<string> Values =>
    [
        .. Paths, .. Hosts, .. Methods, .. SourceCidrs, .. Headers.SelectMany(header => header.Values), .. Queries.Select(query => query.Value),
    ];

    internal static ListenerRule Maintenance(string page) => new()
    {
        Priority = MaintenancePriority,
        Paths = ["*"],
        Action = new FixedResponse { StatusCode = 503, ContentType = "text/html", Body = page },
    };
}
