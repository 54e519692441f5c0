using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What hangs on the VPCs, their subnets and their route tables.</summary>
internal sealed class NetworkParts(AwsAccess access) : IPartReader
{
    private readonly Ec2Query _query = new(access);

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var each = await Task.WhenAll(question.Vpcs.SelectMany(vpc => (Task<IReadOnlyList<FoundPart>>[])
        [
            .. ListedParts.All.Select(list => list.OfAsync(_query, vpc, cancel)),
            RoutesAsync(vpc, cancel),
            AclsAsync(vpc, cancel),
            VpcAsync(vpc, cancel),
            EgressOnlyAsync(vpc, cancel),
        ]));
        return [.. each.SelectMany(parts => parts).DistinctBy(part => (part.Kind, part.Holder, part.Id))];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> RoutesAsync(string vpc, CancellationToken cancel) =>
    [
        .. from table in await _query.ItemsAsync("DescribeRouteTables", "routeTableSet", "vpc-id", [vpc], cancel)
           from part in RouteTableParts.Of(vpc, table)
           select part,
    ];

    private async Task<IReadOnlyList<FoundPart>> AclsAsync(string vpc, CancellationToken cancel) =>
        NetworkAclParts.Of(vpc, await _query.ItemsAsync("DescribeNetworkAcls", "networkAclSet", "vpc-id", [vpc], cancel));

    private async Task<IReadOnlyList<FoundPart>> VpcAsync(string vpc, CancellationToken cancel)
    {
        var found = await _query.ItemsAsync("DescribeVpcs", "vpcSet", "vpc-id", [vpc], cancel);
        var options = await _query.ItemsAsync(
            "DescribeDhcpOptions", "dhcpOptionsSet", "dhcp-options-id", [.. found.Select(one => one.Text("dhcpOptionsId")).Where(id => id.StartsWith("dopt-", StringComparison.Ordinal))], cancel);
        return
        [
            .. from one in found
               from range in one.Items("cidrBlockAssociationSet")
               where range.Text("cidrBlock") != one.Text("cidrBlock") && range.Element("cidrBlockState")?.Text("state") is "associated" or "associating"
               select new FoundPart(PartKind.AddressRange, vpc, range.Text("cidrBlock"), range.Text("cidrBlock"), range.Text("associationId")),
            .. from option in options
               let servers = Servers(option)
               where servers is not ["AmazonProvidedDNS"]
               select new FoundPart(PartKind.DhcpOptions, vpc, option.Text("dhcpOptionsId"), servers is [] ? "no name servers" : $"name servers {string.Join(", ", servers)}"),
        ];
    }

    private async Task<IReadOnlyList<FoundPart>> EgressOnlyAsync(string vpc, CancellationToken cancel) =>
    [
        .. from gateway in await _query.ItemsAsync("DescribeEgressOnlyInternetGateways", "egressOnlyInternetGatewaySet", [], cancel)
           where gateway.Items("attachmentSet").Any(attachment => attachment.Text("vpcId") == vpc)
           select new FoundPart(PartKind.EgressOnlyGateway, vpc, gateway.Text("egressOnlyInternetGatewayId"), "IPv6"),
    ];

    private static string[] Servers(XElement options) =>
    [
        .. options.Items("dhcpConfigurationSet").Where(option => option.Text("key") is "domain-name-servers")
            .SelectMany(option => option.Items("valueSet")).Select(value => value.Text("value")),
    ];
}
