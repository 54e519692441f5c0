using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>Follows redirects through the rules of one listener as a browser does, to find those that lead back to themselves.</summary>
/// <param name="listener">The listener.</param>
/// <param name="hosts">The names under which the balancer is known to be called.</param>
internal sealed class RedirectTrail(ListenerOptions listener, IReadOnlyList<string> hosts)
{
    // Browsers give up after twenty.
    private const int MostHops = 20;

    private readonly ListenerRule[] rules = [.. listener.Rules.OrderBy(rule => rule.Priority)];

    /// <summary>The port of the listener that has the rules.</summary>
    internal int Port => listener.CertificateArn is null ? listener.HttpPort : listener.HttpsPort;

    /// <summary>Requests in the order in which a client that meets <paramref name="rule"/> sends them without end; null when it arrives.</summary>
    internal IReadOnlyList<RedirectVisit>? CircleFrom(ListenerRule rule) =>
        RedirectVisit.SamplesFor(rule, hosts).Where(visit => HandlerOf(visit, rule) == rule).Select(visit => Follow(visit, rule)).FirstOrDefault(circle => circle is not null);

    /// <summary>Whether a redirect leaves the host as it is, or leads to one of the balancer's own.</summary>
    internal bool StaysHere(RedirectAction redirect) => redirect.Host is null or "#{host}" || hosts.Contains(redirect.Host, StringComparer.OrdinalIgnoreCase);

    private List<RedirectVisit>? Follow(RedirectVisit start, ListenerRule origin)
    {
        List<RedirectVisit> trail = [start];
        while (HandlerOf(trail[^1], origin)?.Action is RedirectAction redirect && Next(trail[^1], redirect) is { } next)
        {
            var isKnown = trail.Contains(next);
            trail.Add(next);
            if (isKnown || trail.Count > MostHops)
                return trail;
        }

        return null;
    }

    // What a client brings along, its address and headers, is as the first rule has it: another rule's own may not hold.
    private ListenerRule? HandlerOf(RedirectVisit visit, ListenerRule origin) =>
        rules.FirstOrDefault(rule => visit.Meets(rule) && (rule == origin || rule is { SourceCidrs: [], Headers: [] } || IsForSameClients(rule, origin)));

    private static bool IsForSameClients(ListenerRule one, ListenerRule other) =>
        one.SourceCidrs.SequenceEqual(other.SourceCidrs)
        && one.Headers.Select(header => (header.Name, string.Join('\n', header.Values))).SequenceEqual(other.Headers.Select(header => (header.Name, string.Join('\n', header.Values))));

    private RedirectVisit? Next(RedirectVisit visit, RedirectAction redirect)
    {
        if (redirect.Port is { } port && port != Port)
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["protocol"] = listener.CertificateArn is null ? "http" : "https",
            ["host"] = visit.Host,
            ["port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["path"] = visit.Path.TrimStart('/'),
            ["query"] = visit.Query,
        };
        var next = new RedirectVisit(
            RedirectPlaceholders.Filled(redirect.Host ?? visit.Host, values),
            RedirectPlaceholders.Filled(redirect.Path ?? visit.Path, values),
            RedirectPlaceholders.Filled(redirect.Query ?? visit.Query, values),
            visit.Method == "HEAD" ? "HEAD" : "GET");
        return IsHere(next.Host, visit.Host) ? next : null;
    }

    private bool IsHere(string host, string former) =>
        string.Equals(host, former, StringComparison.OrdinalIgnoreCase)
        || hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
        || rules.Any(rule => rule.Hosts.Any(pattern => RedirectVisit.Matches(host, pattern, StringComparison.OrdinalIgnoreCase)));
}
