using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>Reads a plan the other way round: what it would change is what is not as wanted.</summary>
internal static class PlanDifferences
{
    private const string Whole = "resource";

    /// <summary>Something that is not there at all.</summary>
    internal static BootstrapDifference Missing(string address) => new(Whole, "there", "missing", address);

    /// <summary>All that the plan would change.</summary>
    internal static IReadOnlyList<BootstrapDifference> Of(TerraformPlan plan, AccountSettings account) =>
    [
        .. plan.ResourceChanges.Where(change => change.IsManaged && !change.Actions.Contains("no-op")).SelectMany(Of),
        .. plan.OutputActions.Where(output => output.Value != "no-op").Select(output => new BootstrapDifference($"output.{output.Key}", "as the code says", "another", account.StackName)),
    ];

    private static IEnumerable<BootstrapDifference> Of(ResourceChange change) => (change.Before.ValueKind, change.After.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => Attributes(change),
        (JsonValueKind.Object, _) => [new(Whole, "not there", "there", change.Address)],
        _ => [Missing(change.Address)],
    };

    private static IEnumerable<BootstrapDifference> Attributes(ResourceChange change) =>
        from wanted in change.After.EnumerateObject()
        let found = change.Before.TryGetProperty(wanted.Name, out var before) ? before.GetRawText() : "null"
        where found != wanted.Value.GetRawText()
        select new BootstrapDifference(wanted.Name, wanted.Value.GetRawText(), found, change.Address);
}
