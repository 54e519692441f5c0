using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Who may talk to whom: the groups and each of their rules.</summary>
public sealed class SecurityGroupsTests
{
    private static readonly SecurityGroupsOptions Minimal = new() { Names = Given.Names, VpcId = "vpc-00000001", ListenerPorts = [80], ServerPorts = [80] };

    private ModuleStack minimal = null!;

    [OneTimeSetUp]
    public void Given_groups_with_minimal_options() => minimal = Stack(Minimal);

    [TestCase("balancer", "card-web-alb-sg", "Load balancer of card-web: calls from clients")]
    [TestCase("servers", "card-web-sg", "Web servers of card-web: calls from the load balancer alone")]
    public void Each_group_has_a_name_a_description_and_no_rule_of_its_own(string id, string name, string description) =>
        Assert.That(minimal.Resources("aws_security_group")[Logical(minimal, id)], EqualJson.To($$"""
            {
              "name": "{{name}}",
              "description": "{{description}}",
              "vpc_id": "vpc-00000001",
              "revoke_rules_on_delete": true,
              "tags": { "Name": "{{name}}" },
              "lifecycle": { "create_before_destroy": true }
            }
            """));

    [Test]
    public void With_minimal_options_the_world_calls_the_balancer_and_the_balancer_the_servers() =>
        Assert.That(Rules(minimal, "ingress"), Is.EquivalentTo(
        [
            Rule(minimal, "balancer", "Clients on port 80", 80, "\"cidr_ipv4\": \"0.0.0.0/0\""),
            Rule(minimal, "servers", "The load balancer on port 80", 80, $"\"referenced_security_group_id\": \"{Group(minimal, "balancer")}\""),
        ]));

    [Test]
    public void With_minimal_options_the_balancer_calls_servers_alone_and_servers_call_for_packages() =>
        Assert.That(Rules(minimal, "egress"), Is.EquivalentTo(
        [
            Rule(minimal, "balancer", "Web servers on port 80", 80, $"\"referenced_security_group_id\": \"{Group(minimal, "servers")}\""),
            Rule(minimal, "servers", "Packages and AWS endpoints on port 80", 80, "\"cidr_ipv4\": \"0.0.0.0/0\""),
            Rule(minimal, "servers", "Packages and AWS endpoints on port 443", 443, "\"cidr_ipv4\": \"0.0.0.0/0\""),
        ]));

    [Test]
    public void With_maximal_options_every_client_may_call_every_listener()
    {
        var stack = Stack(Maximal);

        string[] clients = ["\"cidr_ipv4\": \"192.0.2.0/24\"", "\"cidr_ipv6\": \"2001:db8::/32\"", "\"prefix_list_id\": \"pl-00000001\""];
        Assert.That(Rules(stack, "ingress", "balancer"), Is.EquivalentTo(
            from client in clients from port in new[] { 8080, 8443 } select Rule(stack, "balancer", $"Clients on port {port}", port, client)));
    }

    [Test]
    public void With_maximal_options_the_balancer_calls_every_port_of_the_servers_once()
    {
        var stack = Stack(Maximal);

        Assert.That(Rules(stack, "ingress", "servers"), Is.EquivalentTo(
            from port in new[] { 8000, 8001 } select Rule(stack, "servers", $"The load balancer on port {port}", port, $"\"referenced_security_group_id\": \"{Group(stack, "balancer")}\"")));
        Assert.That(Rules(stack, "egress", "balancer"), Is.EquivalentTo(
            from port in new[] { 8000, 8001 } select Rule(stack, "balancer", $"Web servers on port {port}", port, $"\"referenced_security_group_id\": \"{Group(stack, "servers")}\"")));
    }

    [Test]
    public void With_maximal_options_servers_call_out_where_they_may()
    {
        var stack = Stack(Maximal);

        Assert.That(Rules(stack, "egress", "servers"), Is.EquivalentTo(
            from cidr in new[] { "10.20.0.0/16", "0.0.0.0/0" }
            from port in new[] { 8443, 3128 }
            select Rule(stack, "servers", $"Packages and AWS endpoints on port {port}", port, $"\"cidr_ipv4\": \"{cidr}\"")));
    }

    [Test]
    public void Servers_may_be_denied_any_call() =>
        Assert.That(Rules(Stack(Minimal with { ServerEgressPorts = [] }), "egress", "servers"), Is.Empty);

    /// <summary>Options in which everything differs from its default.</summary>
    internal static SecurityGroupsOptions Maximal { get; } = Minimal with
    {
        ListenerPorts = [8080, 8443],
        ServerPorts = [8000, 8001, 8000],
        ClientCidrs = ["192.0.2.0/24", "2001:db8::/32"],
        ClientPrefixListIds = ["pl-00000001"],
        ServerEgressPorts = [8443, 3128],
        ServerEgressCidrs = ["10.20.0.0/16", "0.0.0.0/0"],
    };

    /// <summary>The same beside endpoints of AWS.</summary>
    internal static SecurityGroupsOptions MaximalIn(TerraformStack stack) =>
        Maximal with { Endpoints = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.None }).Endpoints };

    private static ModuleStack Stack(SecurityGroupsOptions options) => new(stack => _ = new SecurityGroups(stack, "groups", options));

    private static IEnumerable<string> Rules(ModuleStack stack, string direction, string group = "") =>
        stack.Resources($"aws_vpc_security_group_{direction}_rule").Values
            .Where(rule => group.Length == 0 || rule["security_group_id"]!.GetValue<string>() == Group(stack, group))
            .Select(JsonText.Of);

    private static string Rule(ModuleStack stack, string group, string description, int port, string peer) => JsonText.Of($$"""
        { "security_group_id": "{{Group(stack, group)}}", "description": "{{description}}", "ip_protocol": "tcp", "from_port": {{port}}, "to_port": {{port}}, {{peer}} }
        """);

    private static string Group(ModuleStack stack, string id) => $"${{aws_security_group.{Logical(stack, id)}.id}}";

    private static string Logical(ModuleStack stack, string id) => stack.Resources("aws_security_group").Keys.Single(key => key.Contains(id, StringComparison.Ordinal));
}
