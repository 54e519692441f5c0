using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Calls an AWS service of the query protocol: a signed form goes there, XML comes back.</summary>
/// <param name="access">How to reach AWS.</param>
/// <param name="service">The service's name in its host name and in signatures, such as <c>ec2</c>.</param>
/// <param name="version">The version of its API, such as <c>2016-11-15</c>.</param>
public sealed class QueryClient(AwsAccess access, string service, string version) : IDisposable
{
    private const string GlobalRegion = "us-east-1";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Uri _endpoint = access.Endpoint ?? new Uri(
        IsGlobal(service) ? $"https://{service}.amazonaws.com/" : $"https://{service}.{access.Region}.amazonaws.com/");

    /// <summary>Calls one action, and returns its answer without the namespaces.</summary>
    public async Task<XElement> CallAsync(
        string action, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancel)
    {
        KeyValuePair<string, string>[] form = [new("Action", action), new("Version", version), .. parameters];
        using FormUrlEncodedContent content = new(form);
        var body = await content.ReadAsByteArrayAsync(cancel);
        using var request = await SignedAsync(body);
        try
        {
            using var response = await _http.SendAsync(request, cancel);
            var text = await response.Content.ReadAsStringAsync(cancel);
            return response.IsSuccessStatusCode ? Plain(text) : throw Refused(action, (int)response.StatusCode, text);
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new OperationException($"{service} does not answer at {_endpoint}: {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpRequestMessage> SignedAsync(byte[] body)
    {
        var credentials = await access.Credentials.GetCredentialsAsync();
        using var request = new DefaultRequest(new EmptyRequest(), service)
        {
            HttpMethod = "POST", Endpoint = _endpoint, ResourcePath = "/", Content = body,
        };
        request.Headers["Content-Type"] = "application/x-www-form-urlencoded";
        if (credentials.UseToken)
            request.Headers["x-amz-security-token"] = credentials.Token;

        var config = new QueryClientConfig(service, IsGlobal(service) ? GlobalRegion : access.Region);
        var signature = new AWS4Signer().SignRequest(request, config, null, credentials.AccessKey, credentials.SecretKey);
        return Message(request, body, signature.ForAuthorizationHeader);
    }

    private HttpRequestMessage Message(DefaultRequest signed, byte[] body, string authorization)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, _endpoint) { Content = new ByteArrayContent(body) };
        foreach (var (name, value) in signed.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
                message.Content.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.TryAddWithoutValidation("Authorization", authorization);
        return message;
    }

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

    // One address and one signing region for the whole of AWS.
    private static bool IsGlobal(string service) => service is "iam";

    private sealed class EmptyRequest : AmazonWebServiceRequest;
}
