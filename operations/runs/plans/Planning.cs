using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Makes a saved plan of one environment, judges it, and records where it comes from.</summary>
public sealed class Planning(Steps steps, TimeProvider clock)
{
    /// <summary>Does it all, step by step; the report says what came of it.</summary>
    public async Task<PlanReport> RunAsync(
        EnvironmentSession session, SavedPlanFile file, IReadOnlyCollection<string> allow, CancellationToken cancel)
    {
        await StateVersionCheck.EnsureAsync(session, cancel);
        await TaintedResources.KeepAsync(session.Terraform, await session.Target.State.DocumentAsync(cancel), steps, cancel);
        file.Prepare();

        // It begins with what 'terraform validate' does.
        await steps.RunAsync(
            "plan", () => session.Terraform.PlanAsync(file.Path, cancel), made => made.HasChanges ? made.Changes.Planned : "no changes");
        return await steps.RunAsync("report", () => ReportAsync(session, file, allow, cancel), report => report.Gate.Summary);
    }

    private async Task<PlanReport> ReportAsync(
        EnvironmentSession session, SavedPlanFile file, IReadOnlyCollection<string> allow, CancellationToken cancel)
    {
        var archive = PlanArchive.Read(file.Path);

        // Terraform writes one form at a time: the words, which mask secrets, and the JSON, which marks them.
        var text = session.Terraform.ShowTextAsync(file.Path, cancel);
        var plan = await ReadAsync(session, file, cancel);
        var checkout = await GitCheckout.ReadAsync(session.Target.Workspace.Root, cancel);
        var paths = session.Stack.Stack.ConstructPaths;
        var resources = PlanReader.Resources(plan, paths);
        PlanReport report = new()
        {
            Environment = session.Settings.Name,
            Stack = session.Settings.StackName,
            Counts = PlanCounts.Of(resources),
            Resources = resources,
            Outputs = PlanReader.Outputs(plan),
            Gate = PlanGate.Judge(plan, archive.Stack, paths, allow, session.Settings.ExceptionsInForce),
            Origin = OriginOf(session, plan, archive, checkout),
            Sha256 = file.Hash(),
            TerraformText = Secrets.Masked(await text),
        };
        RecordOf(report, session).Write(file);
        return report;
    }

    /// <summary>Reads a saved plan as Terraform tells it.</summary>
    public static async Task<TerraformPlan> ReadAsync(EnvironmentSession session, SavedPlanFile file, CancellationToken cancel)
    {
        return await session.Terraform.ShowAsync(file.Path, cancel);
    }

    private PlanOrigin OriginOf(EnvironmentSession session, TerraformPlan plan, PlanArchive archive, GitCheckout checkout) => new()
    {
        Commit = checkout.Commit,
        IsDirty = checkout.IsDirty,
        Terraform = plan.TerraformVersion,
        Providers = [.. session.Stack.Stack.Providers.Select(provider => provider.ToString())],
        Cdktf = archive.Stack.Stack?.Json["//"]?["metadata"]?["version"]?.ToString() ?? "unknown",
        CreatedAt = clock.GetUtcNow(),
    };

    private static SavedPlanRecord RecordOf(PlanReport report, EnvironmentSession session) => new()
    {
        Environment = report.Environment,
        Stack = report.Stack,
        Endpoint = session.Target.Access.Endpoint?.ToString(),
        Sha256 = report.Sha256,
        Origin = report.Origin,
        HasChanges = report.HasChanges,
        GatePassed = report.Gate.IsPassed,
        Refused = [.. report.Gate.Refusals.Select(refusal => refusal.Address ?? "the plan")],
        Allowed = [.. report.Gate.Allowed.Select(allowed => allowed.Address).OfType<string>()],
    };
}
