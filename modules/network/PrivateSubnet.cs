namespace CardWeb.Tf.Modules;

/// <summary>A subnet that nothing reaches from outside: the web servers'. Its routes are its own, so that a zone can fail alone.</summary>
internal sealed class PrivateSubnet : Construct
{
    private readonly Subnet subnet;

    internal PrivateSubnet(Construct scope, string id, PrivateSubnetOptions options)
        : base(scope, id)
    {
        var tags = Names.Tag(options.Name);
        subnet = new Subnet(this, "subnet", new SubnetConfig
        {
            VpcId = options.VpcId,
            CidrBlock = options.Cidr.ToString(),
            AvailabilityZone = options.Zone,
            MapPublicIpOnLaunch = false,
            Tags = tags,

            // A zone that is left out: what stands in its subnet moves out first.
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
        var table = new RouteTable(this, "route-table", new RouteTableConfig
        {
            VpcId = options.VpcId,
            Tags = tags,

            // The endpoint of S3 leaves it first.
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
        var association = new RouteTableAssociation(this, "routes", new RouteTableAssociationConfig { SubnetId = subnet.Id, RouteTableId = table.Id });
        RouteTableId = table.Id;
        WayOut =
        [
            .. options.NatGatewayId is null ? Array.Empty<ITerraformDependable>() : [NatRoute(table, options.NatGatewayId)],
            .. options.NatGatewayId is null && !options.Endpoints ? Array.Empty<ITerraformDependable>() : [association],
        ];
    }

    internal string Id => subnet.Id;

    internal string RouteTableId { get; }

    /// <summary>What must stand before a server in here can call out.</summary>
    internal IReadOnlyList<ITerraformDependable> WayOut { get; }

    private Route NatRoute(RouteTable table, string gateway) =>
        new(this, "nat-route", new RouteConfig { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0", NatGatewayId = gateway });
}
