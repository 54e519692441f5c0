using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Instances, and the launch templates that make them.</summary>
internal static class ServerChecks
{
    /// <summary>Servers, and what makes them.</summary>
    public static readonly string[] Servers = ["aws_instance", "aws_spot_instance_request", "aws_launch_template", "aws_launch_configuration"];

    private static readonly string[] Instances = ["aws_instance", "aws_spot_instance_request", "aws_launch_configuration"];
    private static readonly string[] Disks = ["root_block_device", "ebs_block_device"];

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(ServerPolicies.Imdsv2, stack => stack.Each(Servers).Unless("metadata_options.http_tokens", tokens => tokens.Is("required"), "\"required\"")),
        new(ServerPolicies.MetadataHops, stack => stack.Each(Servers).Unless("metadata_options.http_put_response_hop_limit", hops => hops.Number() == 1, "1")),
        new(ServerPolicies.Volumes, stack => stack.Each(Instances).SelectMany(InstanceVolumes).Concat(stack.Each("aws_ebs_volume").Unless("encrypted", Attributes.IsTrue, "true"))),
        new(ServerPolicies.TemplateVolumes, stack => stack.Each("aws_launch_template").Unless(HasEncryptedMappings, "block_device_mappings has none, or one whose ebs.encrypted is not true", "each of block_device_mappings with ebs.encrypted = true")),
        new(ServerPolicies.Monitoring, Monitoring),
        new(ServerPolicies.EbsOptimized, stack => stack.Each(Servers).Unless("ebs_optimized", Attributes.IsTrue, "true")),
        new(ServerPolicies.Profile, stack => stack.Each(Servers).Unless(server => ProfileOf(server).IsTold(), "iam_instance_profile is not told", "an instance profile")),
        new(ServerPolicies.SessionManager, SessionManager),
    ];

    /// <summary>Whether every volume of an instance is encrypted.</summary>
    public static bool IsEncrypted(StackResource instance) => !InstanceVolumes(instance).Any();

    // Without a block of its own the root volume is as the image has it, which no one here knows.
    private static IEnumerable<Fault> InstanceVolumes(StackResource instance)
    {
        if (instance.Body.Blocks(Disks[0]).Count == 0)
            yield return new Fault(instance.Address, "root_block_device is not told", "root_block_device with encrypted = true");

        foreach (var kind in Disks)
        {
            foreach (var _ in instance.Body.Blocks(kind).Where(disk => !disk["encrypted"].IsTrue()))
                yield return new Fault(instance.Address, $"a {kind} is not encrypted", "encrypted = true");
        }
    }

    private static bool HasEncryptedMappings(StackResource template)
    {
        var mappings = template.Body.Blocks("block_device_mappings").Where(mapping => !mapping["no_device"].IsTold() && !mapping["virtual_name"].IsTold()).ToArray();
        return mappings.Length > 0 && mappings.All(mapping => mapping.At("ebs.encrypted").IsTrue());
    }

    private static IEnumerable<Fault> Monitoring(SynthesizedStack stack) =>
    [
        .. stack.Each("aws_instance", "aws_spot_instance_request").Unless("monitoring", Attributes.IsTrue, "true"),
        .. stack.Each("aws_launch_template").Unless("monitoring.enabled", Attributes.IsTrue, "true"),
        .. stack.Each("aws_launch_configuration").Unless("enable_monitoring", value => value is null || value.IsTrue(), "true"),
    ];

    private static IEnumerable<Fault> SessionManager(SynthesizedStack stack) =>
    [
        .. stack.Each(Servers).Unless(server => LetsSessionManagerIn(stack, server), "its profile's role has no AmazonSSMManagedInstanceCore, as far as can be told", "a role of this stack with that policy"),
        .. stack.Each(Servers).Unless(server => server["key_name"] is null, "it has an SSH key", "no key_name: Session Manager needs none"),
    ];

    private static bool LetsSessionManagerIn(SynthesizedStack stack, StackResource server) =>
        stack.Referred(ProfileOf(server)) is { Type: "aws_iam_instance_profile" } profile
        && stack.Referred(profile["role"]) is { Type: "aws_iam_role" } role
        && stack.Certain("aws_iam_role_policy_attachment").Any(attachment =>
            stack.Referred(attachment["role"])?.Address == role.Address
            && attachment["policy_arn"]?.ToString().EndsWith(":iam::aws:policy/AmazonSSMManagedInstanceCore", StringComparison.Ordinal) == true);

    private static JsonNode? ProfileOf(StackResource server) =>
        server["iam_instance_profile"] is JsonValue name ? name : server.At("iam_instance_profile.arn") ?? server.At("iam_instance_profile.name");
}
