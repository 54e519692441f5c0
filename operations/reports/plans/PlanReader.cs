using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Makes what a reader wants to know out of Terraform's plan.</summary>
public static class PlanReader
{
    /// <summary>What is done to each resource that is touched; the losses first.</summary>
    public static IReadOnlyList<ResourceReport> Resources(TerraformPlan plan, IReadOnlyDictionary<string, string> constructPaths) =>
    [
        .. plan.ResourceChanges
            .Where(change => change.IsManaged)
            .Select(change => Read(change, constructPaths))
            .OfType<ResourceReport>()
            .OrderBy(resource => resource.Kind)
            .ThenBy(resource => resource.Name, StringComparer.Ordinal),
    ];

    /// <summary>The outputs that differ.</summary>
    public static IReadOnlyList<ValueChange> Outputs(TerraformPlan plan) =>
    [
        .. plan.OutputChanges.Where(output => output.Action is not "no-op").SelectMany(output => Differences.Of(
            output.Name, new Sides(output.Before, output.After, output.AfterUnknown, output.BeforeSensitive, output.AfterSensitive))),
    ];

    private static ResourceReport? Read(ResourceChange change, IReadOnlyDictionary<string, string> constructPaths)
    {
        if (Kind(change) is not { } kind)
            return null;

        return new ResourceReport
        {
            Kind = kind,
            Address = change.Address,
            ConstructPath = constructPaths.GetValueOrDefault(change.Address.Split('[')[0]),
            PhysicalId = PlanJson.Text(change.Before, "id"),
            PreviousAddress = change.PreviousAddress,
            ImportId = change.ImportId,
            Reason = change.Deposed is null ? ActionReason.Text(change.Reason) : "it is left over from a replacement that failed half-way",
            ForcedBy = change.ReplacePaths,
            Attributes = kind is ChangeKind.Destroy or ChangeKind.Forget ? [] : Attributes(change, kind),
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

    // Of what is made, only what the code says tells something.
    private static IReadOnlyList<ValueChange> Attributes(ResourceChange change, ChangeKind kind) =>
    [
        .. Differences.Of("", new Sides(change.Before, change.After, change.AfterUnknown, change.BeforeSensitive, change.AfterSensitive))
            .Where(attribute => kind is not ChangeKind.Add || !attribute.IsUnknown)
            .Select(attribute => attribute with { ForcesReplacement = change.ReplacePaths.Any(path => IsInside(attribute.Path, path)) }),
    ];

    private static bool IsInside(string path, string forcing) =>
        path == forcing || path.StartsWith(forcing + ".", StringComparison.Ordinal) || path.StartsWith(forcing + "[", StringComparison.Ordinal);
}
