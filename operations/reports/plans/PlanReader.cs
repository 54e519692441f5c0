using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Makes what a reader wants to know out of Terraform's plan.</summary>
public static class PlanReader
{
    /// <summary>What is done to each resource that is touched; the losses first.</summary>
    public static IReadOnlyList<ResourceReport> Resources(TerraformPlan plan, IReadOnlyDictionary<string, string> constructPaths) =>
    [
        .. plan.ResourceChanges
            .Where(change => change.IsManaged)
            .Select(change => Read(change, plan.Schema.Of(change.Type), constructPaths))
            .OfType<ResourceReport>()
            .OrderBy(resource => resource.Kind)
            .ThenBy(resource => resource.Name, StringComparer.Ordinal),
    ];

    /// <summary>The outputs that differ.</summary>
    public static IReadOnlyList<ValueChange> Outputs(TerraformPlan plan) =>
    [
        .. from output in plan.OutputChanges
           where output.Action is not "no-op"
           from difference in ValueDifferences.Of(new ValuePair(ValueShape.Unknown, output.Before, output.After)
           {
               Unknown = output.AfterUnknown, SecretBefore = output.BeforeSensitive, SecretAfter = output.AfterSensitive,
           })
           select ValueChange.Of(difference.Path.Under(output.Name), difference.Values),
    ];

    private static ResourceReport? Read(ResourceChange change, ValueShape shape, IReadOnlyDictionary<string, string> constructPaths)
    {
        if (Kind(change) is not { } kind)
            return null;

        return new ResourceReport
        {
            Kind = kind,
            Address = change.Address,
            ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(change.Address)),
            PhysicalId = TerraformJson.Text(change.Before, "id"),
            PreviousAddress = change.PreviousAddress,
            ImportId = change.ImportId,
            Reason = change.Deposed is null ? ActionReason.Text(change.Reason) : "it is left over from a replacement that failed half-way",
            ForcedBy = change.ReplacePaths,
            Attributes = kind is ChangeKind.Destroy or ChangeKind.Forget ? [] : Attributes(change, shape, kind),
        };
    }

    private static ChangeKind? Kind(ResourceChange change) => change.Actions switch
    {
        _ when change.IsReplaced => ChangeKind.Replace,
        _ when change.IsDestroyed => ChangeKind.Destroy,
        _ when change.Actions.Contains("forget") => ChangeKind.Forget,
        _ when change.Actions.Contains("update") => ChangeKind.Change,
        _ when change.Actions.Contains("create") => ChangeKind.Add,
        _ when change.ImportId is not null => ChangeKind.Import,
        _ when change.PreviousAddress is not null => ChangeKind.Move,
        _ => null,
    };

    // Terraform counts a change where an attribute goes from null to empty: then that is what the report shows.
    private static IReadOnlyList<ValueChange> Attributes(ResourceChange change, ValueShape shape, ChangeKind kind)
    {
        var differences = Compared(change, shape, kind);
        return differences.Count > 0 || kind is not ChangeKind.Change ? differences : Compared(change, ValueShape.Unknown, kind);
    }

    // Of a new resource, only what the code sets is of interest.
    private static IReadOnlyList<ValueChange> Compared(ResourceChange change, ValueShape shape, ChangeKind kind) =>
    [
        .. ValueDifferences.Of(new ValuePair(shape, change.Before, change.After)
            {
                Unknown = change.AfterUnknown, SecretBefore = change.BeforeSensitive, SecretAfter = change.AfterSensitive,
            })
            .Select(difference => ValueChange.Of(difference.Path.ToString(), difference.Values))
            .Where(attribute => kind is not ChangeKind.Add || !attribute.IsUnknown)
            .Select(attribute => attribute with { ForcesReplacement = change.ReplacePaths.Any(path => IsInside(attribute.Path, path)) }),
    ];

    private static bool IsInside(string path, string forcing) =>
        path == forcing || path.StartsWith(forcing + ".", StringComparison.Ordinal) || path.StartsWith(forcing + "[", StringComparison.Ordinal);
}
