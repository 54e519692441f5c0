using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks a service of the query protocol for all of a list, page by page.</summary>
public sealed class PagedQuery(AwsAccess access, string service, string version) : IDisposable
{
    private readonly QueryClient _client = new(access, service, version);

    /// <summary>Every page, in order.</summary>
    public async Task<IReadOnlyList<XElement>> AllAsync(
        string action, IReadOnlyList<KeyValuePair<string, string>> parameters, CancellationToken cancel)
    {
        List<XElement> pages = [];
        HashSet<string> tokens = new(StringComparer.Ordinal);
        KeyValuePair<string, string>[] next = [];
        do
        {
            var page = await _client.CallAsync(action, [.. next, .. parameters], cancel);
            pages.Add(page);
            next = NextOf(page);
            if (next is [var token] && !tokens.Add(token.Value))
                throw new OperationException($"{service} answers {action} with the same page again and again: its list can't be read to the end.");
        }
        while (next.Length > 0);

        return pages;
    }

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    // EC2 says nextToken, Elastic Load Balancing NextMarker, IAM Marker beside IsTruncated; asked for as NextToken or Marker.
    private static KeyValuePair<string, string>[] NextOf(XElement page)
    {
        if (page.Element("nextToken") is { Value.Length: > 0 } token)
            return [new("NextToken", token.Value)];

        var results = page.Elements().ToArray();
        var marker = results.Elements("NextMarker").FirstOrDefault()
            ?? (results.Elements("IsTruncated").Any(told => told.Value is "true") ? results.Elements("Marker").FirstOrDefault() : null);
        return marker is { Value.Length: > 0 } ? [new("Marker", marker.Value)] : [];
    }
}
