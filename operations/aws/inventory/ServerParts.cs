using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What hangs on a server: further network interfaces and volumes, and its public addresses.</summary>
internal static class ServerParts
{
    /// <summary>All of it.</summary>
    /// <param name="instance">The instance.</param>
    /// <param name="elastic">The associations of the account's Elastic IPs, by their addresses.</param>
    public static IReadOnlyList<FoundPart> Of(XElement instance, IReadOnlyDictionary<string, string> elastic)
    {
        var id = instance.Text("instanceId");
        XElement[] interfaces = [.. instance.Items("networkInterfaceSet")];
        return
        [
            .. interfaces.Where(one => one.Element("attachment")?.Text("deviceIndex") is not ("0" or null)).Select(one => new FoundPart(
                PartKind.NetworkInterface, id, one.Text("networkInterfaceId"), $"in {Groups(one)}", one.Element("attachment")!.Text("attachmentId"))),
            .. Addresses(instance).Select(address => elastic.TryGetValue(address, out var association)
                ? new FoundPart(PartKind.ElasticIp, id, address, "an Elastic IP", association)
                : new FoundPart(PartKind.PublicAddress, id, address, "given by AWS")),
            .. instance.Items("blockDeviceMapping").Select(device => new FoundPart(
                PartKind.Volume, id, device.Element("ebs")?.Text("volumeId") ?? "", $"at {device.Text("deviceName")}", device.Text("deviceName"))),
        ];
    }

    /// <summary>Its public addresses.</summary>
    public static IEnumerable<string> Addresses(XElement instance) =>
        instance.Items("networkInterfaceSet").SelectMany(one => one.Elements("association").Concat(one.Items("privateIpAddressesSet").Elements("association")))
            .Select(address => address.Text("publicIp")).Where(address => address.Length > 0).Distinct(StringComparer.Ordinal);

    private static string Groups(XElement one) => string.Join(", ", one.Items("groupSet").Select(group => group.Text("groupId")));
}
