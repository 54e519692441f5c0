using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Calls an AWS service of the query protocol: a signed form goes there, XML comes back.</summary>
/// <param name="access">How to reach AWS.</param>
/// <param name="service">The service's name in its host name and in signatures, such as <c>ec2</c>.</param>
/// <param name="version">The version of its API, such as <c>2016-11-15</c>.</param>
public sealed class QueryClient(AwsAccess access, string service, string version) : IDisposable
{
    private static readonly KeyValuePair<string, string>[] s_headers = [new("Content-Type", "application/x-www-form-urlencoded")];

    private readonly SignedPost _post = new(access, service);

    /// <summary>Calls one action, and returns its answer without the namespaces.</summary>
    public async Task<XElement> CallAsync(
        string action, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancel)
    {
        KeyValuePair<string, string>[] form = [new("Action", action), new("Version", version), .. parameters];
        using FormUrlEncodedContent content = new(form);
        var body = await content.ReadAsByteArrayAsync(cancel);
        var (status, text) = await _post.SendAsync(body, s_headers, cancel);
        return status is >= 200 and < 300 ? Plain(text) : throw Refused(action, status, text);
    }

    /// <inheritdoc />
    public void Dispose() => _post.Dispose();

    private static XElement Plain(string xml)
    {
        var root = XElement.Parse(xml);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return root;
    }

    private AwsRefusalException Refused(string action, int status, string text)
    {
        var error = text.StartsWith('<') ? Plain(text) : null;
        var code = error?.Descendants("Code").FirstOrDefault()?.Value ?? "";
        var said = error?.Descendants("Message").FirstOrDefault()?.Value ?? text;
        return new AwsRefusalException(code, $"{service} refused {action} with HTTP {status}: {(said.Length > 0 ? said : code)}");
    }
}
