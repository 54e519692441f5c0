using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What can hang on a server: one of the stack's own, or one of its fleets.</summary>
internal static class ServerRules
{
    private static readonly (string, string) s_server = ("aws_instance", "id");

    public static IReadOnlyList<PartRule> All { get; } =
    [
        new(PartKind.NetworkInterface, Severity.Critical, "A further network interface lets others reach the server, past the load balancer.")
        {
            Holder = s_server, Undo = "ec2 detach-network-interface --attachment-id {handle}", Adopt = null,
        },
        new(PartKind.ElasticIp, Severity.Critical, "The server has an address of the account's own. Don't apply: that may destroy the server and create it again.")
        {
            Holder = s_server, Undo = "ec2 disassociate-address --association-id {handle}", KnownAs = [("aws_eip", "public_ip")], Adopt = null,
        },
        new(PartKind.PublicAddress, Severity.Critical, "The server has a public address. Don't apply: that may destroy the server and create it again.")
        {
            Holder = s_server,
            Undo = "ec2 describe-network-interfaces --filters Name=attachment.instance-id,Values={holder}",
            IsWanted = (comparison, part) => IsPublic(comparison, part.Holder),
            Adopt = null,
        },
        new(PartKind.Volume, Severity.Warning, "A volume that the code does not give the server.")
        {
            Holder = s_server, Undo = "ec2 detach-volume --volume-id {id} --instance-id {holder}", IsWanted = IsOwnVolume,
        },
    ];

    private static bool IsPublic(Comparison comparison, string server) => Wanted(comparison, server) is { ValueKind: JsonValueKind.Object } wanted
        ? TerraformJson.Child(wanted, "associate_public_ip_address").ValueKind is JsonValueKind.True
        : comparison.Present("aws_launch_template").SelectMany(template => TerraformJson.Items(template.Values, "network_interfaces"))
            .Any(one => TerraformJson.Text(one, "associate_public_ip_address") is "true");

    // A clone's volumes are those of its image, which was taken of card-web01 with all of its volumes.
    private static bool IsOwnVolume(Comparison comparison, FoundPart part) => Devices(comparison, part.Holder).Contains(part.Handle, StringComparer.Ordinal);

    private static IEnumerable<string?> Devices(Comparison comparison, string server) =>
    [
        .. comparison.Present("aws_ami_from_instance").SelectMany(image => Named(image.Values, "ebs_block_device").Append(TerraformJson.Text(image.Values, "root_device_name"))),
        .. comparison.Present("aws_launch_template").SelectMany(template => Named(template.Values, "block_device_mappings")),
        .. comparison.Resources.Where(resource => resource.Type == s_server.Item1 && resource.PhysicalId == server)
            .SelectMany(resource => Named(resource.Found, "root_block_device").Concat(Configuration.Sets(resource.Configured, "ebs_block_device") ? Named(resource.Wanted, "ebs_block_device") : [])),
        .. comparison.Present("aws_volume_attachment").Select(attachment => TerraformJson.Text(attachment.Values, "device_name")),
    ];

    private static IEnumerable<string?> Named(JsonElement values, string list) => TerraformJson.Items(values, list).Select(device => TerraformJson.Text(device, "device_name"));

    private static JsonElement Wanted(Comparison comparison, string server) => comparison.Resources
        .Where(resource => resource.Type == s_server.Item1 && resource.PhysicalId == server).Select(resource => resource.Wanted).FirstOrDefault(TerraformJson.Null);
}
