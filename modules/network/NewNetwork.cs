namespace CardWeb.Tf.Modules;

/// <summary>A VPC with an internet gateway, and in each zone a public and a private subnet.</summary>
public sealed class NewNetwork : Network
{
    // AWS gives a VPC an IPv6 range of /56, and a subnet one of /64.
    private const int Ipv6SubnetBits = 8;

    private readonly Vpc vpc;
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
        var publicRoutes = CreatePublicRoutes(names);
        publicSubnets = ByZone((zone, index) => new PublicSubnet(this, $"public-{zone}", new()
        {
            VpcId = vpc.Id,
            Cidr = range.Part(index, NewVpc.SubnetBits),
            Ipv6Cidr = Ipv6 ? Fn.Cidrsubnet(vpc.Ipv6CidrBlock, Ipv6SubnetBits, index) : null,
            Zone = zone,
            RouteTableId = publicRoutes.Id,
            Name = names.Of($"public-{zone}"),
            NatGateway = options.Nat == NatGateways.PerZone || (options.Nat == NatGateways.Single && index == 0),
        }));
        privateSubnets = ByZone((zone, index) => new PrivateSubnet(this, $"private-{zone}", new()
        {
            VpcId = vpc.Id,
            Cidr = range.Part(NewVpc.FirstPrivateSubnet + index, NewVpc.SubnetBits),
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

    private RouteTable CreatePublicRoutes(Names names)
    {
        var gateway = new InternetGateway(this, "internet-gateway", new InternetGatewayConfig
        {
            VpcId = vpc.Id,
            Tags = Names.Tag(names.Of("igw")),
        });
        var table = new RouteTable(this, "public-routes", new RouteTableConfig
        {
            VpcId = vpc.Id,
            Tags = Names.Tag(names.Of("public")),
        });
        _ = new Route(this, "internet-route", new RouteConfig { RouteTableId = table.Id, DestinationCidrBlock = "0.0.0.0/0", GatewayId = gateway.Id });
        if (Ipv6)
        {
            _ = new Route(this, "internet-route-ipv6", new RouteConfig { RouteTableId = table.Id, DestinationIpv6CidrBlock = "::/0", GatewayId = gateway.Id });
        }

        return table;
    }

    private Dictionary<string, T> ByZone<T>(Func<string, int, T> create) =>
        Zones.Select((zone, index) => (zone, subnet: create(zone, index))).ToDictionary(pair => pair.zone, pair => pair.subnet);
}
