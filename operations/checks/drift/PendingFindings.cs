using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Whole resources and outputs that the code has and the environment has not, or the other way round.</summary>
internal static class PendingFindings
{
    private static readonly string[] s_withoutAttribute =
        ["replace_because_tainted", "replace_by_request", "replace_by_triggers"];

    /// <summary>Finds the resources.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison)
    {
        var gone = comparison.Resources.Where(resource => resource.IsGone).Select(resource => resource.Address).ToHashSet(StringComparer.Ordinal);
        return from change in comparison.Plan.ResourceChanges
               where change.IsManaged && !gone.Contains(change.Address)
               let told = Told(change)
               where told is not null
               select Finding(comparison, change.Address, TerraformJson.Text(change.Before, "id") ?? change.ImportId, told);
    }

    /// <summary>Finds outputs: worth a word only when nothing else explains them.</summary>
    public static IEnumerable<Finding> OfOutputs(Comparison comparison) =>
        from output in comparison.Plan.OutputActions
        where output.Value is not "no-op"
        select Finding(comparison, $"output.{output.Key}", physicalId: null, "An output in the code that is not applied yet.");

    private static string? Told(ResourceChange change) => change switch
    {
        { Actions: ["create"] } => "In the code, and not created yet.",
        { Actions: ["delete"] } => "No longer in the code: applying destroys it.",
        { Actions: ["forget"] } => "No longer in the code: applying leaves it to others.",
        { ImportId: not null } => "In the code, and to be taken over as it is.",
        { PreviousAddress: { } before } => $"Moved in the code, from {before}.",
        { IsReplaced: true, Reason: { } reason } when s_withoutAttribute.Contains(reason) => $"To be created again ({reason.Replace('_', ' ')}).",
        _ => null,
    };

    private static Finding Finding(Comparison comparison, string address, string? physicalId, string summary) => new()
    {
        Category = FindingCategory.Pending,
        Severity = Severity.Notice,
        Address = address,
        ConstructPath = comparison.PathOf(address),
        PhysicalId = physicalId,
        Summary = summary,
        Remedy = comparison.Remedies.Pending,
    };
}
