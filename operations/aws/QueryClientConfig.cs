using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace CardWeb.Tf.Operations.Aws;

/// <summary>What the signer asks of a client's configuration: the region and the service, and no more.</summary>
internal sealed class QueryClientConfig : ClientConfig
{
    public QueryClientConfig(string service, string region)
        : base(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard }]))
    {
        AuthenticationServiceName = service;
        AuthenticationRegion = region;
    }

    public override string ServiceVersion => "";

    public override string UserAgent => "card-web";

    public override string RegionEndpointServiceName => AuthenticationServiceName;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(ServiceURL);
}
