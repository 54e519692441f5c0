using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Deployment;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Bootstrap;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>Deploys one environment to the emulator, from nothing or from wherever an earlier run left it.</summary>
public sealed class Up(Workspace workspace, LocalOptions options, Steps steps, IProgressView view)
{
    /// <summary>The addresses that the gate lets pass in this run. Default: none.</summary>
    public IReadOnlyCollection<string> Allow { get; init; } = [];

    /// <summary>The emulator, once there is one.</summary>
    public EmulatorSession? Emulator { get; private set; }

    /// <summary>Whether resources may have been made or changed.</summary>
    public bool HasApplied { get; private set; }

    /// <summary>Does it all, step by step.</summary>
    public async Task<UpResult> RunAsync(EnvironmentSettings settings, DeploymentWatch watch, CancellationToken cancel)
    {
        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        await steps.RunAsync(
            "synthesize",
            () => Synthesizer.EnsureAsync(workspace, settings, cancel),
            did => did ? settings.Name : "unchanged");
        Emulator = await steps.RunAsync(
            "emulator",
            () => EmulatorSession.OpenAsync(workspace, options.Port, cancel),
            found => $"{(found.IsNew ? "started" : "running")} at {found.Emulator.Endpoint}");
        return await EmulatorGuard.RunAsync(
            Emulator.Emulator, guarded => DeployAsync(Emulator, settings, executable, watch, guarded), cancel);
    }

    private async Task<UpResult> DeployAsync(
        EmulatorSession emulator, EnvironmentSettings settings, TerraformExecutable executable, DeploymentWatch watch, CancellationToken cancel)
    {
        var target = EnvironmentTarget.On(emulator, workspace, settings, new() { IsLocal = true, ProviderMirror = options.ProviderMirror, LockTimeout = options.LockTimeout });
        await using var bootstrap = await steps.RunAsync(
            "state bucket", () => BackgroundBootstrap.StartAsync(target, executable, view, cancel), _ => $"{settings.StateBucket} is there");
        await using var session = EnvironmentSession.Of(target, executable, view);
        emulator.WriteEnvironmentFile(settings, session.Stack.Mirror.Variables);
        await session.InitializeAsync(steps, cancel);
        await StateVersionCheck.EnsureAsync(session, cancel);
        await TaintedResources.KeepAsync(session.Terraform, await session.Target.State.DocumentAsync(cancel), steps, cancel);
        SavedPlanFile file = new(Path.Combine(session.Terraform.Folder, "up.tfplan"));
        file.Prepare();
        var made = await steps.RunAsync(
            "plan",
            () => session.Terraform.PlanAsync(file.Path, cancel),
            plan => plan.HasChanges ? plan.Changes.Planned : "no changes");
        var plan = await Planning.ReadAsync(session, file, cancel);
        if (made.HasChanges)
        {
            await steps.RunAsync("bucket policy", () => bootstrap.BucketIsSafeAsync(cancel), _ => "closed, versioned, encrypted");
            await ApplyAsync(session, file, plan, watch, cancel);
        }

        await steps.RunAsync("bootstrap", bootstrap.DoneAsync, told => told);
        var found = await watch.AfterAsync(session, made.HasChanges ? null : plan, cancel);
        return new UpResult { Target = target, HasChanged = made.HasChanges, Found = found };
    }

    private async Task ApplyAsync(EnvironmentSession session, SavedPlanFile file, TerraformPlan plan, DeploymentWatch watch, CancellationToken cancel)
    {
        ShortPlan.Show(view, PlanReader.Resources(plan, session.Stack.Stack.ConstructPaths));
        GateCheck.Ensure(session, file, plan, Allow);
        await watch.BeforeAsync(session, plan, cancel);
        HasApplied = true;
        try
        {
            await steps.RunAsync("apply", () => session.Terraform.ApplyAsync(file.Path, cancel), changes => changes.Done);
        }
        catch
        {
            await TaintedResources.KeepAfterFailureAsync(session);
            throw;
        }
    }
}
