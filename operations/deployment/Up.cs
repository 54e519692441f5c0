using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Bootstrap;
using CardWeb.Tf.Operations.Health;
using CardWeb.Tf.Operations.PlanReports;
using CardWeb.Tf.Operations.Plans;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.ProviderMirror;
using CardWeb.Tf.Operations.SavedPlans;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Deploys one environment to the emulator, from nothing or from wherever an earlier run left it.</summary>
public sealed class Up(Workspace workspace, LocalOptions options, Steps steps, IProgressView view)
{
    /// <summary>The emulator, once there is one.</summary>
    public EmulatorSession? Emulator { get; private set; }

    /// <summary>Whether resources may have been made or changed.</summary>
    public bool HasApplied { get; private set; }

    /// <summary>Does it all, step by step.</summary>
    public async Task<UpResult> RunAsync(EnvironmentSettings settings, TimeProvider clock, CancellationToken cancel)
    {
        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        await steps.RunAsync(
            "synthesize",
            () => Synthesizer.EnsureAsync(workspace, cancel),
            did => did ? string.Join(", ", Catalogue.All.Select(each => each.Name)) : "unchanged");
        Emulator = await steps.RunAsync(
            "emulator",
            () => EmulatorSession.OpenAsync(workspace, options.Port, cancel),
            found => $"{(found.IsNew ? "started" : "running")} at {found.Emulator.Endpoint}");
        return await EmulatorGuard.RunAsync(
            Emulator.Emulator, guarded => DeployAsync(Emulator, settings, executable, clock, guarded), cancel);
    }

    private async Task<UpResult> DeployAsync(
        EmulatorSession emulator,
        EnvironmentSettings settings,
        TerraformExecutable executable,
        TimeProvider clock,
        CancellationToken cancel)
    {
        await BootstrapAsync(emulator, settings, executable, cancel);
        var stack = Open(emulator, settings, executable);
        emulator.WriteEnvironmentFile(settings, stack.Mirror.Variables);
        await steps.RunAsync(
            "init", () => stack.InitializeAsync(cancel), did => did ? $"providers {stack.Mirror.Description}" : "unchanged");
        var hasChanged = await ApplyAsync(stack, cancel);
        var outputs = await stack.Terraform.OutputAsync(cancel);
        var health = await new TargetsStep(steps, view, clock).RunAsync(
            emulator.Access(settings), ExpectedTargets.Of(settings, outputs), options.Health, cancel);
        return new UpResult { Settings = settings, HasChanged = hasChanged, Outputs = outputs, Health = health };
    }

    // Its state is looked at, not planned: that would take as long as the deployment's own plan.
    private async Task BootstrapAsync(EmulatorSession emulator, EnvironmentSettings settings, TerraformExecutable executable, CancellationToken cancel)
    {
        var target = EnvironmentTarget.On(emulator, workspace, settings, new() { IsLocal = true, ProviderMirror = options.ProviderMirror });
        var isThere = await steps.RunAsync(
            "state bucket",
            () => AccountBootstrap.IsThereAsync(target, cancel),
            found => found ? $"{settings.StateBucket} is there" : "account to be bootstrapped");
        if (!isThere)
            _ = await new AccountBootstrap(target, steps, view) { StepPrefix = "bootstrap " }.RunAsync(executable, cancel);
    }

    private StackSession Open(EmulatorSession emulator, EnvironmentSettings settings, TerraformExecutable executable)
    {
        var stack = StackFile.Read(workspace.StackFolder(settings.StackName));
        var mirror = new MirrorChooser(workspace, executable.Platform, new MirrorSearch()).Choose(stack, options.ProviderMirror);
        return new StackSession(stack, executable, mirror, emulator.Variables(settings), view, options.LockTimeout);
    }

    private async Task<bool> ApplyAsync(StackSession stack, CancellationToken cancel)
    {
        var terraform = stack.Terraform;
        SavedPlanFile file = new(Path.Combine(terraform.Folder, "up.tfplan"));
        file.Prepare();
        var plan = await steps.RunAsync(
            "plan",
            () => terraform.PlanAsync(file.Path, cancel),
            made => made.HasChanges ? made.Changes.Planned : "no changes");
        if (!plan.HasChanges)
            return false;

        using (var json = await terraform.ShowAsync(plan.File, cancel))
            ShortPlan.Show(view, PlanReader.Resources(TerraformPlan.From(json), stack.Stack.ConstructPaths));

        HasApplied = true;
        await steps.RunAsync("apply", () => terraform.ApplyAsync(plan.File, cancel), changes => changes.Done);
        return true;
    }
}
