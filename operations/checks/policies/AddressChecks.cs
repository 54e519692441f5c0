using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Public addresses of servers: their own, their subnets', elastic ones.</summary>
internal static class AddressChecks
{
    public static IReadOnlyList<PolicyCheck> All { get; } = [new(ServerPolicies.NoPublicAddress, Find)];

    private static IEnumerable<Fault> Find(SynthesizedStack stack) =>
    [
        .. stack.Each("aws_instance", "aws_spot_instance_request").Unless(
            server => server["associate_public_ip_address"].IsFalse() || (server["associate_public_ip_address"] is null && IsPrivate(stack, server["subnet_id"])),
            "it has a public address, or one where its subnet gives one", "associate_public_ip_address = false, or a subnet of this stack that gives none"),
        .. stack.Each("aws_launch_configuration").Unless("associate_public_ip_address", Attributes.IsFalse, "false"),
        .. stack.Each("aws_launch_template").Unless(
            template => template.Body.Blocks("network_interfaces").All(card => card.Count > 0 && (!card["associate_public_ip_address"].IsTold() || card["associate_public_ip_address"].IsFalse())),
            "an interface has a public address", "associate_public_ip_address = false"),
        .. stack.Each("aws_autoscaling_group").Unless(
            fleet => fleet["vpc_zone_identifier"].Values() is { Count: > 0 } subnets && subnets.All(subnet => IsPrivate(stack, subnet)),
            "its servers have a public address where a subnet gives one", "subnets of this stack that give none"),
        .. stack.Each("aws_eip").Unless(address => address["instance"] is null && !IsOfServer(stack, address["network_interface"]), "it is a server's", "no elastic address at a server"),
        .. stack.Each("aws_eip_association").Select(association => new Fault(association.Address, "it gives a server a public address", "no elastic address at a server")),
    ];

    private static bool IsPrivate(SynthesizedStack stack, JsonNode? subnet) =>
        stack.Referred(subnet) is { Type: "aws_subnet" } own && NetworkChecks.GivesNoAddress(own);

    private static bool IsOfServer(SynthesizedStack stack, JsonNode? networkCard) =>
        networkCard is not null && stack.Referred(networkCard) is not { Type: "aws_nat_gateway" };
}
