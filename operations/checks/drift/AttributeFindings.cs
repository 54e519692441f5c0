namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Attributes of what stands: changed by other hands, or in the code and not applied yet.</summary>
internal static class AttributeFindings
{
    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison) =>
        from resource in comparison.Resources
        where Stands(resource)
        from change in AttributeChange.Of(resource)
        where change.IsChangedOutside || change.IsApplied
        select change.IsChangedOutside ? Outside(comparison, change) : Pending(comparison, change);

    private static bool Stands(ResourceVersions resource) =>
        !resource.IsGone && resource.Found.ValueKind == System.Text.Json.JsonValueKind.Object && resource.IsWanted;

    private static Finding Outside(Comparison comparison, AttributeChange change)
    {
        var finding = Blank(comparison, change) with { Category = FindingCategory.ChangedOutside, Severity = Severities.Of(change) };
        return change switch
        {
            { IsApplied: true, Replaces: true } => comparison.Remedies.Applied(
                finding with { Summary = "Changed by other hands; applying replaces the whole resource." }, "it is destroyed and made again as the code says"),
            { IsApplied: true } => comparison.Remedies.Applied(
                finding with { Summary = "Changed by other hands." }, "it is put back to what the code says"),
            { IsConfigured: true } => comparison.Remedies.Applied(
                finding with { Summary = "Changed by other hands, to what the code says by now." }, "the state records it, and nothing else happens"),
            { Resource.Type: "aws_ami_from_instance", Path.Attribute: "public", Found: "true" } => comparison.Remedies.ByHand(
                finding with { Summary = "Everybody may launch this image, and read what is on it." },
                comparison.Remedies.Aws($"ec2 modify-image-attribute --image-id {change.Resource.PhysicalId} --launch-permission 'Remove=[{{Group=all}}]'"),
                adopt: null),
            _ => ByHand(finding with { Summary = "Changed by other hands; the code does not say what it is to be." }),
        };
    }

    private static Finding ByHand(Finding finding) => finding with
    {
        NeedsHand = true,
        NextAction = "By hand, for applying does not mend it: set it back to what the state recorded, or write it into the code and apply. "
            + "Any apply takes it into the state, and no later plan shows it.",
    };

    private static Finding Pending(Comparison comparison, AttributeChange change) => comparison.Remedies.Pending(
        Blank(comparison, change) with
        {
            Category = FindingCategory.Pending,
            Summary = change.Replaces ? "In the code and not applied yet; applying replaces the resource." : "In the code and not applied yet.",
        });

    private static Finding Blank(Comparison comparison, AttributeChange change) => new()
    {
        Category = FindingCategory.Pending,
        Severity = Severity.Notice,
        Address = change.Resource.Address,
        ConstructPath = comparison.PathOf(change.Resource.Address),
        PhysicalId = change.Resource.PhysicalId,
        Attribute = change.Name,
        Wanted = change.Wanted,
        Recorded = change.Recorded,
        Found = change.Found,
        Summary = "",
        NextAction = "",
    };
}
