using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A list of EC2's whose items each are in one VPC.</summary>
/// <param name="Kind">What an item is.</param>
/// <param name="Action">The call that lists them.</param>
/// <param name="Filter">The filter by VPC.</param>
/// <param name="List">The list's name in the answer.</param>
/// <param name="Id">The name of an item's id.</param>
/// <param name="Text">The name of what an item is told by.</param>
/// <param name="State">The name of its state; null when it has none.</param>
internal sealed record ListedParts(PartKind Kind, string Action, string Filter, string List, string Id, string Text, string? State = null)
{
    /// <summary>Those that need no more than that.</summary>
    public static IReadOnlyList<ListedParts> All { get; } =
    [
        new(PartKind.PeeringConnection, "DescribeVpcPeeringConnections", "requester-vpc-info.vpc-id", "vpcPeeringConnectionSet", "vpcPeeringConnectionId", "accepterVpcInfo", "status"),
        new(PartKind.PeeringConnection, "DescribeVpcPeeringConnections", "accepter-vpc-info.vpc-id", "vpcPeeringConnectionSet", "vpcPeeringConnectionId", "requesterVpcInfo", "status"),
        new(PartKind.VpnGateway, "DescribeVpnGateways", "attachment.vpc-id", "vpnGatewaySet", "vpnGatewayId", "type", "attachments"),
        new(PartKind.NatGateway, "DescribeNatGateways", "vpc-id", "natGatewaySet", "natGatewayId", "subnetId", "state"),
        new(PartKind.TransitGatewayAttachment, "DescribeTransitGatewayVpcAttachments", "vpc-id", "transitGatewayVpcAttachments", "transitGatewayAttachmentId", "transitGatewayId", "state"),
        new(PartKind.VpcEndpoint, "DescribeVpcEndpoints", "vpc-id", "vpcEndpointSet", "vpcEndpointId", "serviceName", "state"),
        new(PartKind.FlowLog, "DescribeFlowLogs", "resource-id", "flowLogSet", "flowLogId", "logDestination"),
        new(PartKind.Subnet, "DescribeSubnets", "vpc-id", "subnetSet", "subnetId", "cidrBlock"),
        new(PartKind.SecurityGroup, "DescribeSecurityGroups", "vpc-id", "securityGroupInfo", "groupId", "groupName"),
    ];

    // What AWS lists for a while after it has ended.
    private static readonly string[] s_ended = ["deleted", "deleting", "detached", "detaching", "rejected", "expired", "failed"];

    /// <summary>The parts of one VPC.</summary>
    public async Task<IReadOnlyList<FoundPart>> OfAsync(Ec2Query query, string vpc, CancellationToken cancel) =>
    [
        .. (await query.ItemsAsync(Action, List, Filter, [vpc], cancel)).Where(item => State is null || !s_ended.Contains(StateOf(item)))
            .Select(item => new FoundPart(Kind, vpc, item.Text(Id), Told(item))),
    ];

    // A peering connection's state has a code, and a virtual private gateway's attachments each have one.
    private string StateOf(XElement item) =>
        (item.Element(State!)?.Element("code")?.Value ?? item.Element(State!)?.Element("item")?.Text("state") ?? item.Text(State!)).ToLowerInvariant();

    private string Told(XElement item) => item.Element(Text)?.Element("vpcId") is { } other ? $"with {other.Value} of {item.Element(Text)!.Text("ownerId")}" : item.Text(Text);
}
