using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A VPC without NAT reaches Systems Manager and S3 by endpoints, and nothing else.</summary>
public sealed class PrivateEndpointTests
{
    private ModuleStack stack = null!;

    [OneTimeSetUp]
    public void Given_servers_in_a_VPC_without_NAT() => stack = new ModuleStack(stack =>
    {
        var network = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.None });
        var groups = new SecurityGroups(stack, "groups", new() { Names = Given.Names, VpcId = network.VpcId, ListenerPorts = [80], ServerPorts = [80], ServerEgressCidrs = [], Endpoints = network.Endpoints });
        _ = new WebServer(stack, "server", Given.Server with { After = [.. network.WaysOut, .. groups.WaysOut] });
    });

    [TestCase("ssm")]
    [TestCase("ssmmessages")]
    [TestCase("ec2messages")]
    public void Systems_Manager_is_in_every_zone_under_its_own_name(string service) => Assert.That(Endpoint(service), EqualJson.To($$"""
        {
          "vpc_id": "{{Of("aws_vpc", "")}}",
          "vpc_endpoint_type": "Interface",
          "service_name": "com.amazonaws.us-west-1.{{service}}",
          "private_dns_enabled": true,
          "subnet_ids": ["{{Of("aws_subnet", "private-us-west-1b")}}", "{{Of("aws_subnet", "private-us-west-1c")}}"],
          "security_group_ids": ["{{Of("aws_security_group", "endpoints")}}"],
          "tags": { "Name": "card-web-{{service}}" }
        }
        """));

    [Test]
    public void S3_is_reached_by_the_routes_of_every_private_subnet() => Assert.That(Endpoint("s3"), EqualJson.To($$"""
        {
          "vpc_id": "{{Of("aws_vpc", "")}}",
          "vpc_endpoint_type": "Gateway",
          "service_name": "com.amazonaws.us-west-1.s3",
          "route_table_ids": ["{{Of("aws_route_table", "private-us-west-1b")}}", "{{Of("aws_route_table", "private-us-west-1c")}}"],
          "tags": { "Name": "card-web-s3" }
        }
        """));

    [Test]
    public void Servers_call_the_endpoints_and_nothing_else() => Assert.That(Rules("egress", "servers").Order(), Is.EqualTo(new[]
    {
        $"443 {Of("aws_security_group", "endpoints")}",
        $"443 {Of("aws_vpc_endpoint", "s3", "prefix_list_id")}",
    }.Order()));

    [Test]
    public void The_endpoints_admit_the_servers_alone() =>
        Assert.That(Rules("ingress", "endpoints"), Is.EqualTo([$"443 {Of("aws_security_group", "servers")}"]));

    [Test]
    public void Servers_wait_for_all_of_it()
    {
        var awaited = stack.Resource("aws_instance")["depends_on"]!.AsArray().Select(address => address!.GetValue<string>()).ToArray();

        Assert.That(awaited, Is.SupersetOf(stack.Resources("aws_vpc_endpoint").Keys.Select(id => $"aws_vpc_endpoint.{id}")));
        Assert.That(awaited.Where(address => address.Contains("private-us-west-1", StringComparison.Ordinal)), Has.Exactly(2).StartsWith("aws_route_table_association."));
        Assert.That(awaited.Where(address => address.StartsWith("aws_vpc_security_group", StringComparison.Ordinal)), Has.Exactly(3).Items);
    }

    [TestCase(NatGateways.None, null, true)]
    [TestCase(NatGateways.None, false, false)]
    [TestCase(NatGateways.Single, null, false)]
    [TestCase(NatGateways.PerZone, true, true)]
    public void They_stand_where_there_is_no_NAT_or_where_they_are_asked_for(NatGateways nat, bool? endpoints, bool expected)
    {
        var vpc = new ModuleStack(stack => Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", Nat = nat, Endpoints = endpoints }));

        Assert.That(vpc.Types.Contains("aws_vpc_endpoint"), Is.EqualTo(expected));
    }

    private System.Text.Json.Nodes.JsonObject Endpoint(string service) =>
        stack.Resources("aws_vpc_endpoint").Values.Single(endpoint => endpoint["service_name"]!.GetValue<string>().EndsWith($".{service}", StringComparison.Ordinal));

    private IEnumerable<string> Rules(string direction, string owner) =>
        from rule in stack.Resources($"aws_vpc_security_group_{direction}_rule").Values
        where rule["security_group_id"]!.GetValue<string>() == Of("aws_security_group", owner)
        select $"{rule["from_port"]} {rule["referenced_security_group_id"] ?? rule["prefix_list_id"] ?? rule["cidr_ipv4"]}";

    private string Of(string type, string part, string attribute = "id") =>
        $"${{{type}.{stack.Resources(type).Keys.Single(id => id.Contains(part, StringComparison.Ordinal))}.{attribute}}}";
}
