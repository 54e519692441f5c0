using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Posts signed requests to an AWS service.</summary>
/// <param name="access">How to reach AWS.</param>
/// <param name="service">The service's name in its host name and in signatures, such as <c>ec2</c>.</param>
internal sealed class SignedPost(AwsAccess access, string service) : IDisposable
{
    private const string GlobalRegion = "us-east-1";

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(30) };
    private readonly Uri _endpoint = access.Endpoint ?? new Uri(
        IsGlobal(service) ? $"https://{service}.amazonaws.com/" : $"https://{service}.{access.Region}.amazonaws.com/");

    /// <summary>Posts a body, and returns what came of it.</summary>
    /// <exception cref="OperationException">The service does not answer.</exception>
    public async Task<(int Status, string Text)> SendAsync(byte[] body, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancel)
    {
        using var request = await SignedAsync(body, headers);
        try
        {
            using var response = await _http.SendAsync(request, cancel);
            return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel));
        }
        catch (Exception e) when (e is HttpRequestException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw new OperationException($"{service} does not answer at {_endpoint}: {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task<HttpRequestMessage> SignedAsync(byte[] body, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var credentials = await access.Credentials.GetCredentialsAsync();
        using var request = new DefaultRequest(new EmptyRequest(), service)
        {
            HttpMethod = "POST", Endpoint = _endpoint, ResourcePath = "/", Content = body,
        };
        foreach (var (name, value) in headers)
            request.Headers[name] = value;

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

    // One address and one signing region for the whole of AWS.
    private static bool IsGlobal(string service) => service is "iam";

    private sealed class EmptyRequest : AmazonWebServiceRequest;
}
