using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What AWS refuses because of the order in which it is asked: a name, a range or a place that is taken, or something that is missing.</summary>
public sealed class RefusalTests
{
    private Cluster _cluster = null!;
    private string _vpc = "";
    private string _group = "";

    [SetUp]
    public async Task NewCluster()
    {
        _cluster = await Cluster.NewAsync();
        _vpc = await MadeAsync("vpcId", "CreateVpc", ("CidrBlock", "10.20.0.0/16"), ("AmazonProvidedIpv6CidrBlock", "true"));
        _group = await _cluster.GroupAsync("card-web-alb-sg");
    }

    [Test]
    public async Task A_target_group_serves_one_balancer()
    {
        var (first, second) = (await BalancerAsync("first"), await BalancerAsync("second"));
        var (taken, free) = (await _cluster.TargetGroupAsync(), await _cluster.TargetGroupAsync("card-web-tg2"));
        var listener = (await _cluster.ListenAsync(first, taken)).Text("ListenerArn")!;

        Assert.That((await _cluster.ListenAsync(second, taken)).Text("Code"), Is.EqualTo("TargetGroupAssociationLimit"));
        var other = (await _cluster.ListenAsync(second, free)).Text("ListenerArn")!;
        Assert.That(await RefusedAsync("ModifyListener", [("ListenerArn", other), .. Forward("DefaultActions", taken)]), Is.EqualTo("TargetGroupAssociationLimit"));
        Assert.That(await RefusedAsync("CreateRule", Rule(other, taken)), Is.EqualTo("TargetGroupAssociationLimit"));
        Assert.That(await RefusedAsync("CreateRule", Rule(listener, taken)), Is.Null);

        await _cluster.Aws.BalancingAsync("DeleteListener", ("ListenerArn", listener));
        Assert.That(await RefusedAsync("ModifyListener", [("ListenerArn", other), .. Forward("DefaultActions", taken)]), Is.Null);
    }

    [Test]
    public async Task A_balancers_name_is_taken_once()
    {
        _ = await BalancerAsync("card-web-alb");

        Assert.That((await MakeBalancerAsync("card-web-alb", "internal")).Text("Code"), Is.EqualTo("DuplicateLoadBalancerName"));
    }

    [Test]
    public async Task A_balancer_has_each_of_the_address_types()
    {
        var balancer = await BalancerAsync("card-web-alb");
        Assert.That(await RefusedAsync("SetIpAddressType", ("LoadBalancerArn", balancer), ("IpAddressType", "dualstack-without-public-ipv4")), Is.Null);

        Assert.That((await _cluster.Aws.BalancingAsync("DescribeLoadBalancers")).Text("IpAddressType"), Is.EqualTo("dualstack-without-public-ipv4"));
    }

    [Test]
    public async Task A_balancer_for_the_internet_takes_a_VPC_with_a_gateway()
    {
        string[] subnets = [await SubnetAsync("10.20.0.0/20", "us-west-1b"), await SubnetAsync("10.20.16.0/20", "us-west-1c")];
        Assert.That((await MakeBalancerAsync("alb", "internet-facing", subnets)).Text("Code"), Is.EqualTo("InvalidSubnet"));
        Assert.That((await MakeBalancerAsync("inside", "internal", subnets)).Text("LoadBalancerArn"), Is.Not.Null);

        await GatewayAsync();
        Assert.That((await MakeBalancerAsync("alb", "internet-facing", subnets)).Text("LoadBalancerArn"), Is.Not.Null);
    }

    [Test]
    public async Task A_VPC_has_one_internet_gateway()
    {
        Assert.That(await GatewayAsync(), Is.Null);
        Assert.That(await GatewayAsync(), Is.EqualTo("InvalidParameterValue"));
    }

    [Test]
    public async Task A_NAT_gateway_takes_an_internet_gateway_and_an_address_of_its_own()
    {
        var subnet = await SubnetAsync("10.20.0.0/20", "us-west-1b");
        var address = await MadeAsync("allocationId", "AllocateAddress", ("Domain", "vpc"));
        (string, string)[] wanted = [("SubnetId", subnet), ("AllocationId", address)];
        Assert.That(await Ec2Async("CreateNatGateway", wanted), Is.EqualTo("Gateway.NotAttached"));

        await GatewayAsync();
        Assert.That(await Ec2Async("CreateNatGateway", wanted), Is.Null);
        Assert.That(await Ec2Async("CreateNatGateway", wanted), Is.EqualTo("Resource.AlreadyAssociated"));
    }

    [Test]
    public async Task A_subnet_has_one_route_table()
    {
        var subnet = await SubnetAsync("10.20.0.0/20", "us-west-1b");
        for (var number = 0; number < 2; number++)
        {
            var table = await MadeAsync("routeTableId", "CreateRouteTable", ("VpcId", _vpc));
            Assert.That(await Ec2Async("AssociateRouteTable", ("RouteTableId", table), ("SubnetId", subnet)), Is.EqualTo(number == 0 ? null : "Resource.AlreadyAssociated"));
        }
    }

    [Test]
    public async Task A_subnet_stays_while_a_balancer_or_an_interface_is_in_it()
    {
        await GatewayAsync();
        var (free, taken, other) = (await SubnetAsync("10.20.0.0/20", "us-west-1a"), await SubnetAsync("10.20.16.0/20", "us-west-1b"), await SubnetAsync("10.20.32.0/20", "us-west-1c"));
        var instance = await _cluster.InstanceAsync(("SubnetId", free));
        var balancer = (await MakeBalancerAsync("alb", "internet-facing", taken, other)).Text("LoadBalancerArn")!;
        Assert.That(await DeleteAsync(free), Is.EqualTo("DependencyViolation"));
        Assert.That(await DeleteAsync(taken), Is.EqualTo("DependencyViolation"));

        await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", instance));
        await _cluster.Aws.BalancingAsync("DeleteLoadBalancer", ("LoadBalancerArn", balancer));
        Assert.That(await DeleteAsync(free), Is.Null);
        Assert.That(await DeleteAsync(taken), Is.Null);
    }

    [Test]
    public async Task No_two_subnets_share_an_address()
    {
        var range = await Ipv6Async();
        var (first, second) = (await SubnetAsync("10.20.0.0/20", "us-west-1b"), await SubnetAsync("10.20.16.0/20", "us-west-1c"));
        (string, string)[] Wanted(string subnet) => [("SubnetId", subnet), ("Ipv6CidrBlock", range.Replace("/56", "/64", StringComparison.Ordinal))];

        Assert.That(await Ec2Async("CreateSubnet", ("VpcId", _vpc), ("CidrBlock", "10.20.8.0/21")), Is.EqualTo("InvalidSubnet.Conflict"));
        Assert.That(await Ec2Async("AssociateSubnetCidrBlock", Wanted(first)), Is.Null);
        Assert.That(await Ec2Async("AssociateSubnetCidrBlock", Wanted(second)), Is.EqualTo("InvalidSubnet.Conflict"));
    }

    [Test]
    public async Task A_range_stays_with_a_VPC_while_a_subnet_has_a_part_of_it()
    {
        var range = await Ipv6Async();
        var subnet = await SubnetAsync("10.20.0.0/20", "us-west-1b");
        var part = await MadeAsync("associationId", "AssociateSubnetCidrBlock", ("SubnetId", subnet), ("Ipv6CidrBlock", range.Replace("/56", "/64", StringComparison.Ordinal)));
        var whole = (await VpcAsync()).Descendants("ipv6CidrBlockAssociationSet").Single().Text("associationId")!;
        Assert.That(await FoundByAsync(part), Is.EqualTo(new[] { subnet }));
        Assert.That((await _cluster.Aws.Ec2Async("DescribeSubnets", ("SubnetId.1", subnet))).Descendants("ipv6CidrBlockState").Texts("state"), Is.EqualTo(new[] { "associated" }));
        Assert.That(await Ec2Async("DisassociateVpcCidrBlock", ("AssociationId", whole)), Is.EqualTo("InvalidCidrBlock.InUse"));

        Assert.That(await Ec2Async("DisassociateSubnetCidrBlock", ("AssociationId", part)), Is.Null);
        Assert.That(await Ec2Async("DisassociateVpcCidrBlock", ("AssociationId", whole)), Is.Null);
        Assert.That(await FoundByAsync(part), Is.Empty);
    }

    private async Task<IReadOnlyList<string>> FoundByAsync(string association) => (await _cluster.Aws.Ec2Async(
        "DescribeSubnets", ("Filter.1.Name", "ipv6-cidr-block-association.association-id"), ("Filter.1.Value.1", association))).Texts("subnetId");

    private Task<XElement> VpcAsync() => _cluster.Aws.Ec2Async("DescribeVpcs", ("VpcId.1", _vpc));

    private async Task<string> Ipv6Async() => (await VpcAsync()).Descendants("ipv6CidrBlockAssociationSet").Single().Text("ipv6CidrBlock")!;

    private async Task<string?> GatewayAsync() => await Ec2Async(
        "AttachInternetGateway", ("InternetGatewayId", await MadeAsync("internetGatewayId", "CreateInternetGateway")), ("VpcId", _vpc));

    private Task<string> SubnetAsync(string range, string zone) => MadeAsync("subnetId", "CreateSubnet", ("VpcId", _vpc), ("CidrBlock", range), ("AvailabilityZone", zone));

    private Task<string?> DeleteAsync(string subnet) => Ec2Async("DeleteSubnet", ("SubnetId", subnet));

    private async Task<string> BalancerAsync(string name) =>
        (await MakeBalancerAsync(name, "internet-facing", await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"))).Text("LoadBalancerArn")!;

    private Task<XElement> MakeBalancerAsync(string name, string scheme, params string[] subnets) => _cluster.Aws.BalancingAsync(
        "CreateLoadBalancer",
        [("Name", name), ("Scheme", scheme), ("SecurityGroups.member.1", _group), .. subnets.Select((subnet, index) => ($"Subnets.member.{index + 1}", subnet))]);

    private static (string Name, string Value)[] Forward(string actions, string group) => [($"{actions}.member.1.Type", "forward"), ($"{actions}.member.1.TargetGroupArn", group)];

    private static (string Name, string Value)[] Rule(string listener, string group) =>
    [
        ("ListenerArn", listener), ("Priority", "10"), ("Conditions.member.1.Field", "path-pattern"), ("Conditions.member.1.Values.member.1", "/x"), .. Forward("Actions", group),
    ];

    private async Task<string?> RefusedAsync(string action, params (string Name, string Value)[] parameters) => (await _cluster.Aws.BalancingAsync(action, parameters)).Text("Code");

    private async Task<string?> Ec2Async(string action, params (string Name, string Value)[] parameters) => (await _cluster.Aws.Ec2Async(action, parameters)).Text("Code");

    private async Task<string> MadeAsync(string id, string action, params (string Name, string Value)[] parameters)
    {
        var answer = await _cluster.Aws.Ec2Async(action, parameters);
        return answer.Text(id) ?? throw new AssertionException(answer.ToString());
    }
}
