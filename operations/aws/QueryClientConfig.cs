using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime;
using Amazon;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>What the SDK must know of a service of the query protocol for which no package is used.</summary>
public sealed class QueryClientConfig : ClientConfig
{
    // IAM is one service for a whole partition. https://docs.aws.amazon.com/general/latest/gr/iam-service.html
    private static readonly Dictionary<string, (string Host, string Region)> s_iam = new(StringComparer.Ordinal)
    {
        ["aws"] = ("iam.amazonaws.com", "us-east-1"),
        ["aws-cn"] = ("iam.cn-north-1.amazonaws.com.cn", "cn-north-1"),
        ["aws-us-gov"] = ("iam.us-gov.amazonaws.com", "us-gov-west-1"),
    };

    private readonly string _host;

    public QueryClientConfig(string service, AwsAccess access)
        : base(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
    {
        var region = RegionEndpoint.GetBySystemName(access.Region);
        _ = access.Aimed(this);
        AuthenticationServiceName = service;
        (_host, AuthenticationRegion) = service is "iam" && s_iam.TryGetValue(region.PartitionName, out var global)
            ? global
            : ($"{service}.{access.Region}.{region.PartitionDnsSuffix}", access.Region);
    }

    /// <summary>Where the service answers.</summary>
    public string Address => ServiceURL ?? $"https://{_host}/";

    public override string ServiceVersion => "";

    public override string UserAgent => Catalogue.Product;

    public override string RegionEndpointServiceName => AuthenticationServiceName;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(Address);
}
