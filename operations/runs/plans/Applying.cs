using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>Applies a saved plan, after every check that it is the right one; looks for drift before and at the servers after.</summary>
public sealed class Applying(Steps steps, DeploymentWatch watch, IProgressView view)
{
    /// <summary>Makes the environment ready; by default from the code as it is now.</summary>
    public Func<EnvironmentTarget, CancellationToken, Task<EnvironmentSession>> Open { get; init; } =
        (target, cancel) => EnvironmentSession.OpenAsync(target, steps, view, cancel);

    /// <summary>Whether resources may have been made or changed.</summary>
    public bool HasApplied { get; private set; }

    /// <summary>Does it all, step by step.</summary>
    public async Task<ApplyResult> RunAsync(EnvironmentTarget target, SavedPlanFile file, IReadOnlyCollection<string> allow, CancellationToken cancel)
    {
        var record = SavedPlanRecord.Read(file);
        using var own = PrivatePlan.CopyOf(file);
        return await RunAsync(target, own.File, record, allow, cancel);
    }

    private async Task<ApplyResult> RunAsync(
        EnvironmentTarget target, SavedPlanFile file, SavedPlanRecord record, IReadOnlyCollection<string> allow, CancellationToken cancel)
    {
        var archive = SavedPlanCheck.Identity(file, record, target);
        await using var session = await Open(target, cancel);
        var plan = await steps.RunAsync("check", () => CheckAsync(session, file, record, archive, cancel), _ => "as it was reviewed");
        var verdict = PlanGate.Judge(plan, archive.Stack, session.Stack.Stack.ConstructPaths, allow, session.Settings.ExceptionsInForce);
        if (!verdict.IsPassed)
            return new ApplyResult { Session = session, Verdict = verdict };

        var resources = PlanReader.Resources(plan, session.Stack.Stack.ConstructPaths);
        ShortPlan.Show(view, resources);

        // Applying nothing would still take into the state what was changed by hand, and no later plan would show it.
        var isNothing = resources.Count == 0 && PlanReader.Outputs(plan).Count == 0;
        if (isNothing)
            return new ApplyResult { Session = session, Verdict = verdict, Found = await watch.AfterAsync(session, plan, cancel) };

        await watch.BeforeAsync(session, plan, cancel);
        var changes = await ApplyAsync(session, file, archive, cancel);
        return new ApplyResult
        {
            Session = session, Verdict = verdict, Changes = changes, Found = await watch.AfterAsync(session, unapplied: null, cancel),
        };
    }

    private static async Task<TerraformPlan> CheckAsync(
        EnvironmentSession session, SavedPlanFile file, SavedPlanRecord record, PlanArchive archive, CancellationToken cancel)
    {
        SavedPlanCheck.Code(file, record, archive, session, await GitCheckout.ReadAsync(session.Target.Workspace.Root, cancel));
        await StateVersionCheck.EnsureAsync(session, cancel);
        StalePlan.EnsureFresh(archive.State, StateSnapshot.Parse(await session.Terraform.StateAsync(cancel)));
        return await Planning.ReadAsync(session, file, cancel);
    }

    private async Task<ChangeSummary> ApplyAsync(EnvironmentSession session, SavedPlanFile file, PlanArchive archive, CancellationToken cancel)
    {
        HasApplied = true;
        try
        {
            return await steps.RunAsync("apply", () => session.Terraform.ApplyAsync(file.Path, cancel), changes => changes.Done);
        }
        catch (OperationException e) when (e.Message.Contains(StalePlan.TerraformsWords, StringComparison.Ordinal))
        {
            // Another run was quicker, between the check and the lock.
            HasApplied = false;
            throw StalePlan.Refusal(archive.State, StateSnapshot.Parse(await session.Terraform.StateAsync(cancel)), e);
        }
        catch
        {
            await TaintedResources.KeepAfterFailureAsync(session);
            throw;
        }
    }
}
