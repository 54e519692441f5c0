using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>How private subnets reach the internet.</summary>
public sealed class NatGatewayTests
{
    [Test]
    public void Without_a_gateway_private_subnets_have_no_way_out()
    {
        Network? network = null;
        var stack = new ModuleStack(stack => network = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.None, Endpoints = false }));

        Assert.That(stack.Types, Does.Not.Contain("aws_nat_gateway").And.Not.Contain("aws_eip"), stack.ToString);
        Assert.That(stack.ToString(), Does.Not.Contain("nat_gateway_id"));
        Assert.That((network!.WaysOut.Count, network.ReachesInternet, network.Endpoints), Is.EqualTo((0, false, (PrivateEndpoints?)null)));
    }

    [Test]
    public void One_gateway_in_the_first_zone_serves_all_zones()
    {
        var stack = Vpc(NatGateways.Single);

        var gateway = stack.Resources("aws_nat_gateway").Keys.Single();

        Assert.That(gateway, Does.Contain("us-west-1b"));
        Assert.That(Routes(stack), Is.EqualTo(Given.Zones.Select(zone => (zone, $"${{aws_nat_gateway.{gateway}.id}}"))), stack.ToString);
    }

    [Test]
    public void A_gateway_in_each_zone_serves_that_zone()
    {
        var stack = Vpc(NatGateways.PerZone);

        Assert.That(stack.Resources("aws_nat_gateway"), Has.Count.EqualTo(2));
        Assert.That(Routes(stack), Is.EqualTo(Given.Zones.Select(zone => (zone, $"${{aws_nat_gateway.{Of(stack, "aws_nat_gateway", zone)}.id}}"))), stack.ToString);
    }

    [Test]
    public void A_gateway_stands_in_a_public_subnet_that_reaches_the_internet_and_has_an_address()
    {
        var stack = Vpc(NatGateways.Single);

        Assert.That(stack.Resource("aws_eip"), EqualJson.To("""{ "domain": "vpc", "tags": { "Name": "card-web-public-us-west-1b" } }"""));
        Assert.That(stack.Resource("aws_nat_gateway"), EqualJson.To($$"""
            {
              "subnet_id": "${aws_subnet.{{Of(stack, "aws_subnet", "public-us-west-1b")}}.id}",
              "allocation_id": "${aws_eip.{{stack.Resources("aws_eip").Keys.Single()}}.id}",
              "tags": { "Name": "card-web-public-us-west-1b" },
              "depends_on": ["aws_route_table_association.{{Of(stack, "aws_route_table_association", "public-us-west-1b")}}", "aws_route.{{Of(stack, "aws_route", "internet")}}"]
            }
            """));
    }

    [TestCase(NatGateways.Single)]
    [TestCase(NatGateways.PerZone)]
    public void Servers_wait_for_the_ways_out_of_every_zone(NatGateways nat)
    {
        // given
        var stack = new ModuleStack(stack => _ = new WebServer(stack, "server", Given.Server with { After = Network(stack, nat).WaysOut }));

        // when
        var awaited = stack.Resource("aws_instance")["depends_on"]!.AsArray().Select(address => address!.GetValue<string>());

        // then
        Assert.That(awaited, Is.EqualTo(Given.Zones.SelectMany(zone => new[]
        {
            $"aws_route.{Of(stack, "aws_route", zone)}",
            $"aws_route_table_association.{Of(stack, "aws_route_table_association", $"private-{zone}")}",
        })));
    }

    private static IEnumerable<(string Zone, string Gateway)> Routes(ModuleStack stack) =>
        from zone in Given.Zones
        let table = $"${{aws_route_table.{Of(stack, "aws_route_table", $"private-{zone}")}.id}}"
        let route = stack.Resources("aws_route").Values.Single(route => route["route_table_id"]!.GetValue<string>() == table)
        where route["destination_cidr_block"]!.GetValue<string>() == "0.0.0.0/0"
        select (zone, route["nat_gateway_id"]!.GetValue<string>());

    private static string Of(ModuleStack stack, string type, string part) =>
        stack.Resources(type).Keys.Single(id => id.Contains(part, StringComparison.Ordinal));

    private static Network Network(TerraformStack stack, NatGateways nat) => Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", Nat = nat });

    private static ModuleStack Vpc(NatGateways nat) => new(stack => Network(stack, nat));
}
