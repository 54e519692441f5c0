using System.IO.Enumeration;

namespace CardWeb.Tf.Modules;

/// <summary>A request that a client sends on its way through redirects.</summary>
internal sealed record RedirectVisit(string Host, string Path, string Query, string Method)
{
    private const string AnyHost = "the-site.example";

    /// <summary>Requests of each kind that a rule is for.</summary>
    internal static IEnumerable<RedirectVisit> SamplesFor(ListenerRule rule, IReadOnlyList<string> hosts) =>
        from host in rule.Hosts is [] ? hosts.DefaultIfEmpty(AnyHost) : rule.Hosts.SelectMany(Samples).Concat(hosts)
        from path in rule.Paths is [] ? ["/", "/a"] : rule.Paths.SelectMany(Samples)
        from query in rule.Queries is [] ? [""] : rule.Queries.SelectMany(query => Samples(query.Key is { } key ? $"{key}={query.Value}" : query.Value))
        from method in rule.Methods.DefaultIfEmpty("GET")
        select new RedirectVisit(host, path, query, method);

    /// <summary>Whether a rule's conditions hold, but for those on the client itself.</summary>
    internal bool Meets(ListenerRule rule) =>
        Holds(rule.Hosts, pattern => Matches(Host, pattern, StringComparison.OrdinalIgnoreCase))
        && Holds(rule.Paths, pattern => Matches(Path, pattern, StringComparison.Ordinal))
        && Holds(rule.Methods, method => method == Method)
        && Holds(rule.Queries, MeetsQuery);

    /// <summary>Whether a text is one that a pattern with <c>*</c> and <c>?</c> stands for.</summary>
    internal static bool Matches(string text, string pattern, StringComparison comparison) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: comparison == StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{(Host == AnyHost ? "" : Host)}{Path}{(Query.Length == 0 ? "" : $"?{Query}")}";

    private static bool Holds<T>(IReadOnlyList<T> values, Func<T, bool> isMet) => values is [] || values.Any(isMet);

    private bool MeetsQuery(QueryCondition condition) => Query.Split('&').Select(part => part.Split('=', 2)).Any(pair =>
        (condition.Key is null || Matches(pair[0], condition.Key, StringComparison.OrdinalIgnoreCase))
        && Matches(pair[^1], condition.Value, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Samples(string pattern) =>
        new[] { pattern.Replace("*", "", StringComparison.Ordinal), pattern.Replace('*', 'a') }.Select(text => text.Replace('?', 'a')).Distinct().Where(text => text.Length > 0);
}
