using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What a route table has in it.</summary>
internal static class RouteTableParts
{
    private static readonly (string Xml, string Option)[] s_destinations =
    [
        ("destinationCidrBlock", "--destination-cidr-block"), ("destinationIpv6CidrBlock", "--destination-ipv6-cidr-block"),
        ("destinationPrefixListId", "--destination-prefix-list-id"),
    ];

    private static readonly string[] s_targets =
    [
        "gatewayId", "natGatewayId", "instanceId", "networkInterfaceId", "vpcPeeringConnectionId", "transitGatewayId", "egressOnlyInternetGatewayId",
        "localGatewayId", "carrierGatewayId", "coreNetworkArn",
    ];

    /// <summary>The table, its routes but those within the VPC, and the subnets that use it.</summary>
    public static IEnumerable<FoundPart> Of(string vpc, XElement table)
    {
        var id = table.Text("routeTableId");
        var isMain = table.Items("associationSet").Any(association => association.Text("main") is "true");
        return
        [
            .. isMain ? [] : new[] { new FoundPart(PartKind.RouteTable, vpc, id, "route table") },
            .. table.Items("routeSet").Where(route => route.Text("origin") is not "CreateRouteTable").Select(route => Route(id, route)),
            .. table.Items("associationSet").Where(association => association.Text("subnetId").Length > 0).Select(association =>
                new FoundPart(PartKind.SubnetRouteTable, association.Text("subnetId"), id, $"route table {id}", association.Text("routeTableAssociationId"))),
        ];
    }

    private static FoundPart Route(string table, XElement route)
    {
        var (xml, option) = s_destinations.FirstOrDefault(name => route.Text(name.Xml).Length > 0, s_destinations[0]);
        var destination = route.Text(xml);
        var target = s_targets.Select(name => route.Text(name)).FirstOrDefault(text => text.Length > 0) ?? "";
        return route.Text("origin") is "EnableVgwRoutePropagation"
            ? new(PartKind.PropagatedRoute, table, destination, $"{destination} to {target}", target)
            : new(PartKind.Route, table, destination, $"{destination} to {target}", $"{option} {destination}");
    }
}
