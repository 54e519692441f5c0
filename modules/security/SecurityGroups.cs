using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>
/// The load balancer's group and the web servers' group. The only way from the internet to a web server is through
/// the balancer, on its listener ports: the servers' group admits the balancer's group and no one else.
/// </summary>
public sealed class SecurityGroups : Construct
{
    private const string Anywhere = "0.0.0.0/0";

    /// <summary>Makes both groups and every rule, each rule a resource of its own.</summary>
    public SecurityGroups(Construct scope, string id, SecurityGroupsOptions options)
        : base(scope, id)
    {
        _ = new SecurityGroupsValidator().Checked(options);
        Balancer = CreateGroup("balancer", options.Names.BalancerSecurityGroup, $"Load balancer of {options.Names.Product}: calls from clients", options.VpcId);
        Servers = CreateGroup("servers", options.Names.WebSecurityGroup, $"Web servers of {options.Names.Product}: calls from the load balancer alone", options.VpcId);
        AdmitClients(options);
        AdmitBalancer(options.ServerPorts);
        LetServersOut(options);
        WaysOut = options.Endpoints is { } endpoints ? new EndpointAccess(this, "endpoints", Servers, endpoints).WaysOut : [];
    }

    /// <summary>The load balancer's group.</summary>
    public SecurityGroup Balancer { get; }

    /// <summary>The web servers' group.</summary>
    public SecurityGroup Servers { get; }

    /// <summary>What must stand, beside the network's own ways out, before a server can call an endpoint of AWS.</summary>
    public IReadOnlyList<ITerraformDependable> WaysOut { get; }

    private SecurityGroup CreateGroup(string id, string name, string description, string vpcId) =>
        new(this, id, new SecurityGroupConfig
        {
            Name = name,
            Description = description,
            VpcId = vpcId,
            RevokeRulesOnDelete = true,
            Tags = Names.Tag(name),
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });

    private void AdmitClients(SecurityGroupsOptions options)
    {
        string[] clients = [.. options.ClientCidrs, .. options.ClientPrefixListIds];
        foreach (var (client, port) in Pairs(clients, options.ListenerPorts))
        {
            _ = new VpcSecurityGroupIngressRule(this, $"balancer-from-{Id(client)}-{Id(port)}", new VpcSecurityGroupIngressRuleConfig
            {
                SecurityGroupId = Balancer.Id,
                Description = $"Clients on port {Id(port)}",
                CidrIpv4 = CidrBlock.Parse(client) is null ? null : client,
                CidrIpv6 = CidrBlock.IsIpv6(client) ? client : null,
                PrefixListId = options.ClientPrefixListIds.Contains(client, StringComparer.Ordinal) ? client : null,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
            });
        }
    }

    private void AdmitBalancer(IReadOnlyList<int> ports)
    {
        foreach (var port in ports.Distinct())
        {
            _ = new VpcSecurityGroupEgressRule(this, $"balancer-to-servers-{Id(port)}", new VpcSecurityGroupEgressRuleConfig
            {
                SecurityGroupId = Balancer.Id,
                Description = $"Web servers on port {Id(port)}",
                ReferencedSecurityGroupId = Servers.Id,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
            });
            _ = new VpcSecurityGroupIngressRule(this, $"servers-from-balancer-{Id(port)}", new VpcSecurityGroupIngressRuleConfig
            {
                SecurityGroupId = Servers.Id,
                Description = $"The load balancer on port {Id(port)}",
                ReferencedSecurityGroupId = Balancer.Id,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
            });
        }
    }

    private void LetServersOut(SecurityGroupsOptions options)
    {
        foreach (var (cidr, port) in Pairs(options.ServerEgressCidrs, options.ServerEgressPorts))
        {
            var id = cidr == Anywhere ? $"servers-out-{Id(port)}" : $"servers-out-{Id(cidr)}-{Id(port)}";
            _ = new VpcSecurityGroupEgressRule(this, id, new VpcSecurityGroupEgressRuleConfig
            {
                SecurityGroupId = Servers.Id,
                Description = $"Packages and AWS endpoints on port {Id(port)}",
                CidrIpv4 = cidr,
                IpProtocol = "tcp",
                FromPort = port,
                ToPort = port,
            });
        }
    }

    private static IEnumerable<(string Range, int Port)> Pairs(IReadOnlyList<string> ranges, IReadOnlyList<int> ports) =>
        from range in ranges from port in ports select (range, port);

    private static string Id(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Id(string range) => range == Anywhere ? "anywhere" : range.Replace('/', '-');
}
