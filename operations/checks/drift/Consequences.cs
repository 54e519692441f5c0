using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Findings that follow from another one: one cause is one finding.</summary>
internal static class Consequences
{
    /// <summary>Whether another finding tells the cause of this one.</summary>
    public static bool Is(Finding finding, IReadOnlyList<Finding> all) => finding switch
    {
        // A public address makes the plan replace the server that has it.
        { Attribute: "associate_public_ip_address" } => all.Any(other => other.Holder is { } holder && holder == finding.PhysicalId && IsAddress(other)),

        // A version of the launch template shows in the template itself, and in the group that is to follow it.
        { Address: { } address, Attribute: not null } when address.StartsWith("aws_launch_template.", StringComparison.Ordinal) =>
            finding.Attribute != "tags" && !finding.Attribute.StartsWith("tags.", StringComparison.Ordinal)
            && all.Any(other => other.Part == PartKind.TemplateVersion && other.Holder == finding.PhysicalId),
        { Address: { } address, Attribute: { } attribute } when address.StartsWith("aws_autoscaling_group.", StringComparison.Ordinal) =>
            attribute.StartsWith("launch_template", StringComparison.Ordinal) && all.Any(other => other.Part == PartKind.TemplateVersion),

        // A gateway endpoint adds routes of its own.
        { Part: PartKind.Route, Found: { } route } => all.Any(other =>
            other.Part == PartKind.VpcEndpoint && route.EndsWith($" to {other.PhysicalId}", StringComparison.Ordinal)),
        _ => false,
    };

    private static bool IsAddress(Finding finding) => finding.Part is PartKind.ElasticIp or PartKind.PublicAddress;
}
