using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Servers of a fleet that are not as the version of the launch template that they run makes them.</summary>
internal static class FleetServerFindings
{
    private const string Groups = "vpc_security_group_ids";
    private const string Profile = "iam_instance_profile";
    private const string Metadata = "metadata_options.";
    private const string Template = "launch_template";

    // They hand the server, or what it may do, to somebody else.
    private static readonly string[] s_critical = [Template, Groups, Profile, "image_id", "source_dest_check", "metadata_options.http_tokens", "metadata_options.http_put_response_hop_limit"];

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory) =>
        from server in inventory.Instances
        where !server.IsGone && inventory.Templates.Count > 0 && FleetServers.IsOne(comparison, server)
        from difference in Differences(server, inventory.Templates)
        select Changed(comparison, server, difference);

    private static IEnumerable<(string Attribute, string Wanted, string Found)> Differences(FoundInstance server, IReadOnlyList<FoundTemplate> templates)
    {
        if (templates.All(template => template.Id != server.Template.Id))
            return [(Template, string.Join(", ", templates.Select(template => template.Id).Distinct()), server.Template.Id.Length == 0 ? "none" : server.Template.Id)];

        return from template in templates
               where (template.Id, template.Version) == server.Template
               from setting in template.Settings
               let found = server.Settings.GetValueOrDefault(setting.Key, "")
               where found != setting.Value
               select (setting.Key, setting.Value, found);
    }

    private static Finding Changed(Comparison comparison, FoundInstance server, (string Attribute, string Wanted, string Found) difference) => new()
    {
        Category = FindingCategory.ChangedOutside,
        Severity = s_critical.Contains(difference.Attribute) ? Severity.Critical : Severity.Warning,
        ConstructPath = comparison.PathOf(comparison.Holder("aws_autoscaling_group", "name", server.Fleet)),
        PhysicalId = server.Id,
        Attribute = difference.Attribute,
        Wanted = difference.Wanted.Length == 0 ? null : difference.Wanted,
        Found = difference.Found.Length == 0 ? "none" : difference.Found,
        Summary = "A server of the fleet is not as its launch template makes it.",
        Remedy = comparison.Remedies.ByHand(Command(comparison.Remedies, server, difference.Attribute, difference.Wanted), adopt: null),
    };

    private static string Command(Remedies remedies, FoundInstance server, string attribute, string wanted) => attribute switch
    {
        Groups => remedies.Aws($"ec2 modify-instance-attribute --instance-id {server.Id} --groups {wanted.Replace(",", "", StringComparison.Ordinal)}"),
        Profile when wanted.Length > 0 => remedies.Aws(
            $"ec2 replace-iam-instance-profile-association --iam-instance-profile Name={wanted} --association-id \"$({Association(remedies, server)})\""),
        Profile => remedies.Aws($"ec2 disassociate-iam-instance-profile --association-id \"$({Association(remedies, server)})\""),
        "source_dest_check" => remedies.Aws($"ec2 modify-instance-attribute --instance-id {server.Id} --source-dest-check"),
        "monitoring" => remedies.Aws($"ec2 {(wanted is "true" ? "monitor" : "unmonitor")}-instances --instance-ids {server.Id}"),
        _ when attribute.StartsWith(Metadata, StringComparison.Ordinal) => remedies.Aws(
            $"ec2 modify-instance-metadata-options --instance-id {server.Id} --{attribute[Metadata.Length..].Replace('_', '-')} {wanted}"),

        // The server was not launched like this. It stays, out of the fleet, to be looked at; the group launches another one.
        _ => remedies.Aws($"autoscaling detach-instances --auto-scaling-group-name {server.Fleet} --no-should-decrement-desired-capacity --instance-ids {server.Id}"),
    };

    private static string Association(Remedies remedies, FoundInstance server) => remedies.Aws(
        $"ec2 describe-iam-instance-profile-associations --filters Name=instance-id,Values={server.Id} --query IamInstanceProfileAssociations[0].AssociationId --output text");
}
