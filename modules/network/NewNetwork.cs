namespace CardWeb.Tf.Modules;

/// <summary>A VPC with an internet gateway, and in each zone a public and a private subnet.</summary>
public sealed class NewNetwork : Network
{
    // AWS gives a VPC an IPv6 range of /56, and a subnet one of /64.
    private const int Ipv6SubnetBits = 8;

    private readonly Vpc vpc;
    private readonly InternetGateway gateway;
    private readonly Route internetRoute;
    private readonly Dictionary<string, PublicSubnet> publicSubnets;
    private readonly Dictionary<string, PrivateSubnet> privateSubnets;

    internal NewNetwork(Construct scope, string id, NewVpc options, IReadOnlyList<string> zones, NetworkContext context)
        : base(scope, id, zones)
    {
        var names = context.Names;
        var range = CidrBlock.Parse(options.Cidr)!.Value;
        Ipv6 = options.Ipv6;
        ReachesInternet = options.Nat != NatGateways.None;
        vpc = CreateVpc(range, names);
        CloseDefaultGroup(names);
        gateway = new InternetGateway(this, "internet-gateway", new InternetGatewayConfig { VpcId = vpc.Id, Tags = Names.Tag(names.Of("igw")) });
        var publicRoutes = CreatePublicRoutes(names);
        internetRoute = CreateInternetRoute(publicRoutes);
        publicSubnets = ByZone(zone => new PublicSubnet(this, $"public-{zone}", new()
        {
            VpcId = vpc.Id,
            Cidr = range.Part(NewVpc.NumberOf(zone), NewVpc.SubnetBits),
            Ipv6Cidr = Ipv6 ? Fn.Cidrsubnet(vpc.Ipv6CidrBlock, Ipv6SubnetBits, NewVpc.NumberOf(zone)) : null,
            Zone = zone,
            RouteTableId = publicRoutes.Id,
            InternetRoute = internetRoute,
            Name = names.Of($"public-{zone}"),
            NatGateway = options.Nat == NatGateways.PerZone || (options.Nat == NatGateways.Single && zone == zones[0]),
        }));
        privateSubnets = ByZone(zone => new PrivateSubnet(this, $"private-{zone}", new()
        {
            VpcId = vpc.Id,
            Cidr = range.Part(NewVpc.FirstPrivateSubnet + NewVpc.NumberOf(zone), NewVpc.SubnetBits),
            Zone = zone,
            Name = names.Of($"private-{zone}"),
            NatGatewayId = (publicSubnets[zone].NatGateway ?? publicSubnets[zones[0]].NatGateway)?.Id,
            Endpoints = options.HasEndpoints,
        }));
        Endpoints = options.HasEndpoints ? CreateEndpoints(names, context.Account.Region) : null;
        _ = options.FlowLogs is { } logs ? new FlowLogs(this, "flow-logs", logs, vpc.Id, context) : null;
    }

    /// <summary>Whether the public subnets have IPv6 ranges.</summary>
    public bool Ipv6 { get; }

    /// <inheritdoc/>
    public override bool HasPrivateServers => true;

    /// <inheritdoc/>
    public override bool ReachesInternet { get; }

    /// <inheritdoc/>
    public override PrivateEndpoints? Endpoints { get; }

    /// <inheritdoc/>
    public override string VpcId => vpc.Id;

    /// <inheritdoc/>
    public override IReadOnlyList<ITerraformDependable> WaysIn => [gateway];

    /// <inheritdoc/>
    public override IReadOnlyList<ITerraformDependable> WaysOut => [.. privateSubnets.Values.SelectMany(subnet => subnet.WayOut), .. Endpoints?.WaysOut ?? []];

    /// <inheritdoc/>
    public override string BalancerSubnetId(string zone) => publicSubnets[zone].Id;

    /// <inheritdoc/>
    public override string ServerSubnetId(string zone) => privateSubnets[zone].Id;

    private Vpc CreateVpc(CidrBlock range, Names names) => new(this, "vpc", new VpcConfig
    {
        CidrBlock = range.ToString(),
        AssignGeneratedIpv6CidrBlock = Ipv6 ? true : null,
        EnableDnsHostnames = true,
        EnableDnsSupport = true,
        Tags = Names.Tag(names.Of("vpc")),

        // AWS takes the range from no VPC whose subnets have parts of it, and the VPC is changed first. A range that is not used costs nothing.
        Lifecycle = Ipv6 ? null : new TerraformResourceLifecycle { IgnoreChanges = (object)new[] { "assign_generated_ipv6_cidr_block" } },
    });

    // As AWS creates it, it admits every host in it, and a host that names no group is in it. Said to be empty, it is emptied by every apply.
    private void CloseDefaultGroup(Names names)
    {
        var group = new DefaultSecurityGroup(this, "default-group", new DefaultSecurityGroupConfig { VpcId = vpc.Id, Tags = Names.Tag(names.Of("default")) });
        group.AddOverride("ingress", Array.Empty<object>());
        group.AddOverride("egress", Array.Empty<object>());
    }

    private PrivateEndpoints CreateEndpoints(Names names, string region) => new(this, "endpoints", new PrivateEndpointsOptions
    {
        Names = names,
        Region = region,
        VpcId = vpc.Id,
        SubnetIds = [.. privateSubnets.Values.Select(subnet => subnet.Id)],
        RouteTableIds = [.. privateSubnets.Values.Select(subnet => subnet.RouteTableId)],
    });

    private RouteTable CreatePublicRoutes(Names names) => new(this, "public-routes", new RouteTableConfig
    {
        VpcId = vpc.Id,
        Tags = Names.Tag(names.Of("public")),
        Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
    });

    private Route CreateInternetRoute(RouteTable table)
    {
        if (Ipv6)
        {
            _ = new Route(this, "internet-route-ipv6", new RouteConfig { RouteTableId = table.Id, DestinationIpv6CidrBlock = "::/0", GatewayId = gateway.Id });
        }

        return new Route(this, "internet-route", new RouteConfig { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = gateway.Id });
    }

    private Dictionary<string, T> ByZone<T>(Func<string, T> create) => Zones.ToDictionary(zone => zone, create, StringComparer.Ordinal);
}
