using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Amazon.Runtime.Credentials.Internal;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Transform;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>
/// The SDK's signer, throttling and retries for services whose packages are not used. See
/// https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
/// </summary>
internal sealed class QueryPipeline(AwsAccess access, QueryClientConfig config) : AmazonServiceClient(access.Credentials, config)
{
    /// <summary>Posts a form, and returns the XML that comes back, without the namespaces.</summary>
    /// <exception cref="AmazonServiceException">AWS refuses it, or fails, for the last time.</exception>
    public async Task<XElement> PostAsync(IEnumerable<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        InvokeOptions options = new() { RequestMarshaller = new FormMarshaller(config.AuthenticationServiceName), ResponseUnmarshaller = new XmlUnmarshaller() };
        return (await InvokeAsync<Answer>(new Form { Fields = [.. form] }, options, cancel)).Xml;
    }

    /// <summary>The same text without namespaces.</summary>
    internal static XElement Plain(string xml)
    {
        var root = XElement.Parse(xml);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = element.Name.LocalName;

        return root;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => pipeline.AddHandlerAfter<Marshaller>(new SignatureVersion4());

    private sealed class SignatureVersion4 : BaseAuthResolverHandler
    {
        protected override List<IAuthSchemeOption> ResolveAuthOptions(IExecutionContext executionContext) => AuthSchemeOption.DEFAULT_SIGV4;
    }

    private sealed class Form : AmazonWebServiceRequest
    {
        public required KeyValuePair<string, string>[] Fields { get; init; }
    }

    private sealed class Answer : AmazonWebServiceResponse
    {
        public XElement Xml { get; init; } = new("Empty");
    }

    private sealed class FormMarshaller(string service) : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var fields = ((Form)input).Fields.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)}");
            DefaultRequest request = new(input, service) { HttpMethod = "POST", ResourcePath = "/", Content = Encoding.UTF8.GetBytes(string.Join('&', fields)) };
            request.Headers["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8";
            return request;
        }
    }

    private sealed class XmlUnmarshaller : XmlResponseUnmarshaller
    {
        public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input) => new Answer { Xml = Plain(Text(input)) };

        public override AmazonServiceException UnmarshallException(XmlUnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
        {
            var text = Text(input);
            var error = Parsed(text);
            var code = error?.Descendants("Code").FirstOrDefault()?.Value ?? "";
            var said = error?.Descendants("Message").FirstOrDefault()?.Value ?? text;
            return new AmazonServiceException(said.Length > 0 ? said : code, innerException, ErrorType.Unknown, code, requestId: "", statusCode);
        }

        private static string Text(XmlUnmarshallerContext input)
        {
            using StreamReader reader = new(input.Stream);
            return reader.ReadToEnd();
        }

        private static XElement? Parsed(string text)
        {
            try
            {
                return Plain(text);
            }
            catch (XmlException)
            {
                return null;
            }
        }
    }
}
