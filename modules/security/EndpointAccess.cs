namespace CardWeb.Tf.Modules;

/// <summary>Lets web servers call the endpoints of AWS in their network, and no one else.</summary>
internal sealed class EndpointAccess : Construct
{
    private const int Https = 443;

    internal EndpointAccess(Construct scope, string id, SecurityGroup servers, PrivateEndpoints endpoints)
        : base(scope, id)
    {
        var admission = new VpcSecurityGroupIngressRule(this, "from-servers", new VpcSecurityGroupIngressRuleConfig
        {
            SecurityGroupId = endpoints.Group.Id,
            Description = "Web servers on port 443",
            ReferencedSecurityGroupId = servers.Id,
            IpProtocol = "tcp",
            FromPort = Https,
            ToPort = Https,
        });
        var manager = Egress("servers-to-endpoints", servers, "Systems Manager on port 443");
        manager.ReferencedSecurityGroupId = endpoints.Group.Id;
        var storage = Egress("servers-to-s3", servers, "S3 on port 443");
        storage.PrefixListId = endpoints.StoragePrefixListId;
        WaysOut = [admission, manager, storage];
    }

    /// <summary>What must stand before a server can call an endpoint.</summary>
    internal IReadOnlyList<ITerraformDependable> WaysOut { get; }

    private VpcSecurityGroupEgressRule Egress(string id, SecurityGroup servers, string description) => new(this, id, new VpcSecurityGroupEgressRuleConfig
    {
        SecurityGroupId = servers.Id,
        Description = description,
        IpProtocol = "tcp",
        FromPort = Https,
        ToPort = Https,
    });
}
