using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>Calls an AWS service of the query protocol: a form is posted, XML comes back.</summary>
/// <param name="access">How to reach AWS.</param>
/// <param name="service">The service's name in its host name and in signatures, such as <c>ec2</c>.</param>
/// <param name="version">The version of its API, such as <c>2016-11-15</c>.</param>
public sealed class QueryClient(AwsAccess access, string service, string version) : IDisposable
{
    private readonly QueryClientConfig _config = new(service, access);
    private readonly Lazy<QueryPipeline> _pipeline = new(() => new QueryPipeline(access, new QueryClientConfig(service, access)));

    /// <summary>Calls one action, and returns its answer without the namespaces.</summary>
    /// <exception cref="AwsRefusalException">AWS refuses it.</exception>
    /// <exception cref="OperationException">The service does not answer, or answers something else than the action's XML.</exception>
    public async Task<XElement> CallAsync(
        string action, IEnumerable<KeyValuePair<string, string>> parameters, CancellationToken cancel)
    {
        try
        {
            var answer = await _pipeline.Value.PostAsync([new("Action", action), new("Version", version), .. parameters], cancel);
            return answer.Name.LocalName == $"{action}Response" ? answer : throw Strange(action, $"<{answer.Name.LocalName}>");
        }
        catch (AmazonServiceException e) when ((int)e.StatusCode is >= 400 and < 500)
        {
            throw new AwsRefusalException(e.ErrorCode ?? "", $"{service} refused {action} with HTTP {(int)e.StatusCode}: {e.Message}");
        }
        catch (Exception e) when (e is XmlException or AmazonUnmarshallingException)
        {
            throw Strange(action, "no XML", e);
        }
        catch (Exception e) when (AwsFailure.IsOne(e, cancel))
        {
            throw AwsFailure.NoAnswer(service, _config, e);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_pipeline.IsValueCreated)
            _pipeline.Value.Dispose();
    }

    // A proxy or a captive portal answers like this. Read as an empty list, it would hide what is there.
    private OperationException Strange(string action, string what, Exception? e = null) => new(
        $"{service} answered {action} with {what}, not with <{action}Response>. Check for a proxy between here and {_config.Address}.", e);
}
