using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A VPC of the cluster's own: the VPC, its way to the internet and its subnets.</summary>
public sealed class NewVpcTests
{
    private Network network = null!;
    private ModuleStack minimal = null!;

    [OneTimeSetUp]
    public void Given_a_VPC_with_minimal_options() => minimal = new ModuleStack(stack => network = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16" }));

    [Test]
    public void With_minimal_options_it_has_names_in_the_DNS_and_IPv4_alone() => Assert.That(minimal.Resource("aws_vpc"), EqualJson.To("""
        {
          "cidr_block": "10.20.0.0/16",
          "enable_dns_hostnames": true,
          "enable_dns_support": true,
          "tags": { "Name": "card-web-vpc" },
          "lifecycle": { "ignore_changes": ["assign_generated_ipv6_cidr_block"] }
        }
        """));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON()
    {
        // when
        var stack = new ModuleStack(stack => Given.Network(stack, Maximal.NewVpc));

        // then
        Assert.That(stack.Resource("aws_vpc")["assign_generated_ipv6_cidr_block"], EqualJson.To("true"));
        Assert.That(Public(stack).Select(subnet => subnet["ipv6_cidr_block"]!.GetValue<string>()), Is.EqualTo(
            new[] { 1, 2 }.Select(number => $"${{cidrsubnet({Id(stack, "aws_vpc", "ipv6_cidr_block")}, 8, {number})}}")), stack.ToString);
        Assert.That(stack.Resources("aws_route").Single(route => route.Key.Contains("ipv6", StringComparison.Ordinal)).Value, EqualJson.To($$"""
            { "route_table_id": "{{Of(stack, "aws_route_table", "public")}}", "destination_ipv6_cidr_block": "::/0", "gateway_id": "{{Of(stack, "aws_internet_gateway")}}" }
            """));
    }

    [Test]
    public void Its_public_subnets_hand_out_no_addresses() => Assert.That(Public(minimal).Select(JsonText.Of), Is.EqualTo(Subnets("public", "10.20.16.0/20", "10.20.32.0/20")));

    [Test]
    public void Its_private_subnets_begin_in_the_second_half_of_the_range() =>
        Assert.That(Private(minimal).Select(JsonText.Of), Is.EqualTo(Subnets("private", "10.20.144.0/20", "10.20.160.0/20")));

    [Test]
    public void It_has_one_way_to_the_internet()
    {
        Assert.That(minimal.Resource("aws_internet_gateway"), EqualJson.To($$"""{ "vpc_id": "{{Of(minimal, "aws_vpc")}}", "tags": { "Name": "card-web-igw" } }"""));
        Assert.That(minimal.Resources("aws_route").Single(route => route.Value.ContainsKey("gateway_id")).Value, EqualJson.To($$"""
            { "route_table_id": "{{Of(minimal, "aws_route_table", "public")}}", "destination_cidr_block": "0.0.0.0/0", "gateway_id": "{{Of(minimal, "aws_internet_gateway")}}" }
            """));
    }

    [Test]
    public void Its_default_group_admits_no_one_and_lets_no_one_out() => Assert.That(minimal.Resource("aws_default_security_group"), EqualJson.To($$"""
        { "vpc_id": "{{Of(minimal, "aws_vpc")}}", "ingress": [], "egress": [], "tags": { "Name": "card-web-default" } }
        """));

    [Test]
    public void All_public_subnets_share_the_routes_to_the_internet()
    {
        var table = Of(minimal, "aws_route_table", "public");

        var subnets = minimal.Resources("aws_route_table_association").Values.Where(association => association["route_table_id"]!.GetValue<string>() == table);

        Assert.That(subnets.Select(association => association["subnet_id"]!.GetValue<string>()), Is.EqualTo(
            Given.Zones.Select(zone => Of(minimal, "aws_subnet", $"public-{zone}"))));
    }

    [Test]
    public void Each_private_subnet_has_routes_of_its_own() => Assert.That(
        minimal.Resources("aws_route_table_association").Values.Select(JsonText.Of),
        Is.SupersetOf(Given.Zones.Select(zone => JsonText.Of($$"""
            { "route_table_id": "{{Of(minimal, "aws_route_table", $"private-{zone}")}}", "subnet_id": "{{Of(minimal, "aws_subnet", $"private-{zone}")}}" }
            """))));

    [Test]
    public void Every_route_table_has_a_name() => Assert.That(
        minimal.Resources("aws_route_table").Values.Select(table => table["tags"]!["Name"]!.GetValue<string>()),
        Is.EquivalentTo(["card-web-public", "card-web-private-us-west-1b", "card-web-private-us-west-1c"]));

    [Test]
    public void The_balancer_stands_in_public_subnets_and_servers_in_private_ones()
    {
        var stack = new ModuleStack(stack =>
        {
            var vpc = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16" });
            _ = new TerraformOutput(stack, "balancer", new TerraformOutputConfig { Value = vpc.BalancerSubnetId("us-west-1c") });
            _ = new TerraformOutput(stack, "server", new TerraformOutputConfig { Value = vpc.ServerSubnetId("us-west-1c") });
        });

        Assert.That(stack.Output("balancer"), Is.EqualTo(Of(stack, "aws_subnet", "public-us-west-1c")));
        Assert.That(stack.Output("server"), Is.EqualTo(Of(stack, "aws_subnet", "private-us-west-1c")));
    }

    [Test]
    public void A_zone_keeps_its_ranges_when_another_one_is_left_out()
    {
        var (all, left) = (Ranges("us-west-2a", "us-west-2b", "us-west-2c"), Ranges("us-west-2a", "us-west-2c"));

        Assert.That(all, Has.Count.EqualTo(6));
        Assert.That(left, Is.EqualTo(all.Where(range => !range.StartsWith("us-west-2b", StringComparison.Ordinal))));
    }

    [Test]
    public void It_remembers_its_zones() => Assert.That(network.Zones, Is.EqualTo(Given.Zones));

    private static IReadOnlyList<string> Ranges(params string[] zones) =>
    [
        .. new ModuleStack(stack => Network.Create(stack, "network", Maximal.NewVpc, zones, Given.Context)).Resources("aws_subnet").Values
            .Select(subnet => $"{subnet["availability_zone"]} {subnet["cidr_block"]} {subnet["ipv6_cidr_block"]}"),
    ];

    private static IEnumerable<JsonObject> Public(ModuleStack stack) => Subnets(stack, "public");

    private static IEnumerable<JsonObject> Private(ModuleStack stack) => Subnets(stack, "private");

    private static IEnumerable<JsonObject> Subnets(ModuleStack stack, string kind) =>
        stack.Resources("aws_subnet").Where(subnet => subnet.Key.Contains(kind, StringComparison.Ordinal)).Select(subnet => subnet.Value);

    private IEnumerable<string> Subnets(string kind, params string[] ranges) => Given.Zones.Zip(ranges, (zone, range) => JsonText.Of($$"""
        {
          "vpc_id": "{{Of(minimal, "aws_vpc")}}",
          "cidr_block": "{{range}}",
          "availability_zone": "{{zone}}",
          "map_public_ip_on_launch": false,
          "tags": { "Name": "card-web-{{kind}}-{{zone}}" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    private static string Of(ModuleStack stack, string type, string part = "") => $"${{{Id(stack, type, "id", part)}}}";

    private static string Id(ModuleStack stack, string type, string attribute, string part = "") =>
        $"{type}.{stack.Resources(type).Keys.Single(id => id.Contains(part, StringComparison.Ordinal))}.{attribute}";
}
