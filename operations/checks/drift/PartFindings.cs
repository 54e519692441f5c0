using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>What hangs on the environment's resources and is not in the code.</summary>
internal static class PartFindings
{
    /// <summary>Finds it.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        var gone = inventory.Instances.Where(instance => instance.IsGone).Select(instance => instance.Id).ToHashSet(StringComparer.Ordinal);
        return from part in inventory.Parts.Concat(inventory.Instances.SelectMany(instance => instance.Parts)).Concat(inventory.Templates.Select(Version))
               where !gone.Contains(part.Holder)
               let rule = PartRules.Of(part.Kind)
               where !rule.Knows(comparison, part)
               select Unknown(comparison, rule, part);
    }

    private static FoundPart Version(FoundTemplate template) => new(PartKind.TemplateVersion, template.Id, template.Version, $"version {template.Version}");

    private static Finding Unknown(Comparison comparison, PartRule rule, FoundPart part) => new()
    {
        Category = FindingCategory.Unmanaged,
        Severity = rule.Severity,
        Part = part.Kind,
        Holder = part.Holder,
        ConstructPath = comparison.PathOf(comparison.Holder(rule.Holder.Type, rule.Holder.Attribute, part.Holder)),
        PhysicalId = part.Id.Length == 0 || part.Kind == PartKind.TemplateVersion ? part.Holder : part.Id,
        Found = Secrets.Masked(part.Text),
        Summary = rule.Summary,
        Remedy = comparison.Remedies.ByHand(rule.Command(comparison, part), rule.Adopt),
    };
}
