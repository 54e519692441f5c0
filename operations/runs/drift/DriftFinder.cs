using System.Globalization;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Drift;

/// <summary>
/// Finds in what an environment differs from its code: by one plan, both of its lists, and by the API's own inventory,
/// which is compared with what the code wants: an apply may have taken a change into the state, where no plan sees it.
/// It changes nothing and writes no state.
/// </summary>
/// <param name="ignores">What is excused.</param>
/// <param name="steps">Where its steps are shown.</param>
public sealed class DriftFinder(IgnoreFile ignores, Steps steps)
{
    private const string PlanFile = "drift.tfplan";

    /// <summary>Plans, and finds.</summary>
    public async Task<DriftReport> FindAsync(EnvironmentSession session, CancellationToken cancel)
    {
        await StateVersionCheck.EnsureAsync(session, cancel);
        try
        {
            var plan = await steps.RunAsync("plan", () => PlanAsync(session, cancel), made => Outcome(made));
            return await FindAsync(session, plan, cancel);
        }
        finally
        {
            File.Delete(Path.Combine(session.Terraform.Folder, PlanFile));
        }
    }

    /// <summary>Finds by a plan that is made already, the one that is about to be applied.</summary>
    public async Task<DriftReport> FindAsync(EnvironmentSession session, TerraformPlan plan, CancellationToken cancel)
    {
        Comparison comparison = new(plan, session.Target, session.Stack.Stack.ConstructPaths);
        using InventoryReader reader = new(session.Target.Access);
        var inventory = await steps.RunAsync(
            "inventory", () => reader.ReadAsync(comparison.Question(), cancel), found => string.Create(CultureInfo.InvariantCulture, $"{found.Count} things"));
        comparison.EnsureWhole(inventory);
        return ignores.Apply(comparison.With(inventory));
    }

    private static async Task<TerraformPlan> PlanAsync(EnvironmentSession session, CancellationToken cancel)
    {
        new SavedPlanFile(Path.Combine(session.Terraform.Folder, PlanFile)).Prepare();
        var made = await session.Terraform.PlanAsync(PlanFile, cancel);
        return await session.Terraform.ShowAsync(made.File, cancel);
    }

    private static string Outcome(TerraformPlan plan) => string.Create(
        CultureInfo.InvariantCulture,
        $"{plan.ResourceChanges.Count(change => change.IsManaged)} resources compared");
}
