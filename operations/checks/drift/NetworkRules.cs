using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What can hang on a VPC, its subnets and its route tables.</summary>
internal static class NetworkRules
{
    private static readonly (string, string) s_vpc = ("aws_vpc", "id");
    private static readonly (string, string) s_subnet = ("aws_subnet", "id");

    public static IReadOnlyList<PartRule> All { get; } =
    [
        new(PartKind.SubnetNetworkAcl, Severity.Critical, "The subnet has a network ACL of its own, which decides what gets in and out.")
        {
            Holder = s_subnet, Undo = "ec2 replace-network-acl-association --association-id {handle}", KnownAs = [("aws_network_acl", "id")],
        },
        new(PartKind.NetworkAcl, Severity.Warning, "A network ACL in the VPC.")
        {
            Holder = s_vpc, Undo = "ec2 delete-network-acl --network-acl-id {id}", KnownAs = [("aws_network_acl", "id")],
        },
        new(PartKind.NetworkAclRule, Severity.Critical, "A rule of the VPC's default network ACL, which AWS does not give it.")
        {
            Holder = ("aws_vpc", "default_network_acl_id"), Undo = "ec2 delete-network-acl-entry --network-acl-id {holder} {handle}", IsWanted = HasDefaultAcl,
        },
        new(PartKind.MissingNetworkAclRule, Severity.Critical, "The rule of the VPC's default network ACL that lets everything through was deleted.")
        {
            Holder = ("aws_vpc", "default_network_acl_id"),
            Undo = "ec2 create-network-acl-entry --network-acl-id {holder} --protocol -1 --rule-action allow --cidr-block 0.0.0.0/0 {handle}",
            IsWanted = HasDefaultAcl,
        },
        new(PartKind.Route, Severity.Critical, "A route leads traffic elsewhere.")
        {
            Holder = ("aws_route_table", "id"), Undo = "ec2 delete-route --route-table-id {holder} {handle}", IsWanted = IsOwnRoute,
        },
        new(PartKind.PropagatedRoute, Severity.Critical, "A virtual private gateway leads traffic elsewhere.")
        {
            Holder = ("aws_route_table", "id"), Undo = "ec2 disable-vgw-route-propagation --route-table-id {holder} --gateway-id {handle}",
        },
        new(PartKind.RouteTable, Severity.Warning, "A route table in the VPC.")
        {
            Holder = s_vpc, Undo = "ec2 delete-route-table --route-table-id {id}", KnownAs = [("aws_route_table", "id")],
        },
        new(PartKind.SubnetRouteTable, Severity.Critical, "The subnet uses a route table that leads its traffic elsewhere.")
        {
            Holder = s_subnet, Undo = "ec2 disassociate-route-table --association-id {handle}", KnownAs = [("aws_route_table", "id")],
        },
        In(PartKind.PeeringConnection, "A peering connection with another VPC.", "delete-vpc-peering-connection --vpc-peering-connection-id {id}", "aws_vpc_peering_connection"),
        In(PartKind.VpnGateway, "A virtual private gateway of the VPC.", "detach-vpn-gateway --vpc-id {holder} --vpn-gateway-id {id}", "aws_vpn_gateway"),
        In(PartKind.EgressOnlyGateway, "An egress-only internet gateway of the VPC.", "delete-egress-only-internet-gateway --egress-only-internet-gateway-id {id}", "aws_egress_only_internet_gateway"),
        In(PartKind.NatGateway, "A NAT gateway in the VPC.", "delete-nat-gateway --nat-gateway-id {id}", "aws_nat_gateway"),
        In(PartKind.TransitGatewayAttachment, "A transit gateway is attached to the VPC.", "delete-transit-gateway-vpc-attachment --transit-gateway-attachment-id {id}", "aws_ec2_transit_gateway_vpc_attachment"),
        In(PartKind.VpcEndpoint, "An endpoint in the VPC, which answers for a service.", "delete-vpc-endpoints --vpc-endpoint-ids {id}", "aws_vpc_endpoint"),
        In(PartKind.FlowLog, "A flow log records who talks to whom.", "delete-flow-logs --flow-log-ids {id}", "aws_flow_log"),
        In(PartKind.Subnet, "A subnet in the VPC.", "delete-subnet --subnet-id {id}", "aws_subnet"),
        In(PartKind.SecurityGroup, "A security group in the VPC.", "delete-security-group --group-id {id}", "aws_security_group", "aws_default_security_group") with
        {
            IsWanted = (comparison, part) => comparison.Values("default_security_group_id", "aws_vpc").Contains(part.Id),
        },
        new(PartKind.AddressRange, Severity.Warning, "A further address range of the VPC.")
        {
            Holder = s_vpc, Undo = "ec2 disassociate-vpc-cidr-block --association-id {handle}", KnownAs = [("aws_vpc_ipv4_cidr_block_association", "cidr_block")],
        },
        new(PartKind.DhcpOptions, Severity.Critical, "Another's name servers tell the servers where everything is.")
        {
            Holder = s_vpc, Undo = "ec2 associate-dhcp-options --vpc-id {holder} --dhcp-options-id default", KnownAs = [("aws_vpc_dhcp_options", "id")],
        },
    ];

    private static PartRule In(PartKind kind, string summary, string undo, params string[] types) => new(kind, Severity.Warning, summary)
    {
        Holder = s_vpc, Undo = "ec2 " + undo, KnownAs = [.. types.Select(type => (type, "id"))],
    };

    private static bool HasDefaultAcl(Comparison comparison, FoundPart part) => comparison.Values("id", "aws_default_network_acl").Contains(part.Holder);

    // A gateway endpoint adds routes of its own to the tables that it serves.
    private static bool IsOwnRoute(Comparison comparison, FoundPart part) =>
        comparison.Values("id", "aws_vpc_endpoint").Any(endpoint => part.Text.EndsWith($" to {endpoint}", StringComparison.Ordinal))
        || comparison.Present("aws_route").Any(route =>
            TerraformJson.Text(route.Values, "route_table_id") == part.Holder
            && new[] { "destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id" }.Any(name => TerraformJson.Text(route.Values, name) == part.Id));
}
