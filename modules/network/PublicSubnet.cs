namespace CardWeb.Tf.Modules;

/// <summary>A subnet that the internet reaches: the balancer's, and the NAT gateway's. It hands out no public addresses.</summary>
internal sealed class PublicSubnet : Construct
{
    private readonly Subnet subnet;

    internal PublicSubnet(Construct scope, string id, PublicSubnetOptions options)
        : base(scope, id)
    {
        subnet = new Subnet(this, "subnet", new SubnetConfig
        {
            VpcId = options.VpcId,
            CidrBlock = options.Cidr.ToString(),
            Ipv6CidrBlock = options.Ipv6Cidr,
            AvailabilityZone = options.Zone,
            MapPublicIpOnLaunch = false,
            Tags = Names.Tag(options.Name),

            // A zone that is left out: what stands in its subnet moves out first.
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
        var association = new RouteTableAssociation(this, "routes", new RouteTableAssociationConfig { SubnetId = subnet.Id, RouteTableId = options.RouteTableId });
        NatGateway = options.NatGateway ? CreateNatGateway(options, association) : null;
    }

    internal string Id => subnet.Id;

    internal NatGateway? NatGateway { get; }

    private NatGateway CreateNatGateway(PublicSubnetOptions options, RouteTableAssociation association)
    {
        var tags = Names.Tag(options.Name);
        var address = new Eip(this, "nat-address", new EipConfig { Domain = "vpc", Tags = tags });
        return new NatGateway(this, "nat-gateway", new NatGatewayConfig
        {
            SubnetId = subnet.Id,
            AllocationId = address.Id,
            Tags = tags,
            DependsOn = [association, options.InternetRoute],
        });
    }
}
