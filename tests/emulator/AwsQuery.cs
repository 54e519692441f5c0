using System.Net.Http.Headers;
using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Asks the emulator in AWS's query protocol, so that no tool stands between a test and what it answers.</summary>
internal sealed class AwsQuery(Uri endpoint, string account, string region = "us-west-1")
{
    private static readonly HttpClient s_client = new();

    private static readonly Dictionary<string, string> s_versions = new(StringComparer.Ordinal)
    {
        ["ec2"] = "2016-11-15",
        ["elasticloadbalancing"] = "2015-12-01",
        ["autoscaling"] = "2011-01-01",
        ["sns"] = "2010-03-31",
        ["monitoring"] = "2010-08-01",
        ["sts"] = "2011-06-15",
    };

    /// <summary>By what AWS's SDKs tell the attempts of one call from other calls; null: each is a call of its own.</summary>
    public string? Invocation { get; init; }

    public Task<XElement> Ec2Async(string action, params (string Name, string Value)[] parameters) =>
        CallAsync("ec2", action, parameters);

    public Task<XElement> BalancingAsync(string action, params (string Name, string Value)[] parameters) =>
        CallAsync("elasticloadbalancing", action, parameters);

    /// <summary>The answer without its XML namespaces; an error is an answer, too.</summary>
    public async Task<XElement> CallAsync(string service, string action, params (string Name, string Value)[] parameters)
    {
        var form = parameters
            .Append((Name: "Action", Value: action))
            .Append((Name: "Version", Value: s_versions[service]))
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value));
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new FormUrlEncodedContent(form) };
        Sign(request, service);
        using var response = await s_client.SendAsync(request);
        var answer = XElement.Parse(await response.Content.ReadAsStringAsync());
        foreach (var element in answer.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return answer;
    }

    /// <summary>A call of a service that is asked in XML or JSON; the answer's status and text.</summary>
    public async Task<(int Status, string Text)> RestAsync(string service, HttpMethod method, string path, string body = "", string? target = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, path)) { Content = new StringContent(body) };
        Sign(request, service);
        if (target is not null)
        {
            request.Headers.Add("X-Amz-Target", target);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.1");
        }

        using var response = await s_client.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>A bucket of the account's.</summary>
    public async Task<int> S3Async(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(endpoint, path));
        Sign(request, "s3");
        using var response = await s_client.SendAsync(request);
        return (int)response.StatusCode;
    }

    // The emulator reads whose request it is, and checks no signature.
    private void Sign(HttpRequestMessage request, string service)
    {
        if (Invocation is not null)
            request.Headers.Add("amz-sdk-invocation-id", Invocation);

        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            $"Credential={account}/20250101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0");
    }
}
