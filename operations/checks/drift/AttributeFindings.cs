namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Attributes of existing resources: changed outside Terraform, or in the code and not applied yet.</summary>
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

    private static Finding Outside(Comparison comparison, AttributeChange change) =>
        Of(comparison, change, FindingCategory.ChangedOutside, Severities.Of(change), Told(comparison.Remedies, change));

    private static Finding Pending(Comparison comparison, AttributeChange change) => Of(
        comparison,
        change,
        FindingCategory.Pending,
        Severity.Notice,
        (change.Replaces ? "In the code and not applied yet; applying replaces the resource." : "In the code and not applied yet.", comparison.Remedies.Pending));

    private static (string Summary, Remedy Remedy) Told(Remedies remedies, AttributeChange change) => change switch
    {
        { IsApplied: true, Replaces: true } =>
            ("Changed outside Terraform; applying replaces the whole resource.", Remedies.SetBack),
        { IsApplied: true } => ("Changed outside Terraform.", remedies.Applied("it is put back to what the code says")),
        { IsConfigured: true } =>
            ("Changed outside Terraform, to what the code says by now.", remedies.Applied("the state records it, and nothing else happens")),
        _ => ("Changed outside Terraform; the code does not say what it is to be.", Remedies.Unconfigured),
    };

    private static Finding Of(Comparison comparison, AttributeChange change, FindingCategory category, Severity severity, (string Summary, Remedy Remedy) told) => new()
    {
        Category = category,
        Severity = severity,
        Address = change.Resource.Address,
        ConstructPath = comparison.PathOf(change.Resource.Address),
        PhysicalId = change.Resource.PhysicalId,
        Attribute = change.Name,
        Wanted = change.Wanted,
        Recorded = change.Recorded,
        Found = change.Found,
        Summary = told.Summary,
        Remedy = told.Remedy,
    };
}
