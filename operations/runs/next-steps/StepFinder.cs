using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Bootstrap;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.NextSteps;

/// <summary>Tells from the code, the state and AWS where an environment stands, from an account without anything to a cluster in which nothing is to be done.</summary>
public sealed class StepFinder(EnvironmentTarget target, IgnoreFile ignores, Steps steps, IProgressView view)
{
    /// <summary>The first thing that is to be done.</summary>
    public async Task<NextStep> FindAsync(CancellationToken cancel)
    {
        var settings = target.Settings;
        if (!target.Options.IsLocal && !await AccountBootstrap.IsThereAsync(target, cancel))
            return new($"account {settings.AccountId} is not bootstrapped", target.Command("bootstrap"));

        if (await target.State.LockAsync(cancel) is { } held)
            return new($"its state is locked by {held.Info.Who}, for {held.Info.Doing}", target.Command("state"));

        if (await target.State.ResourcesAsync(cancel) == 0)
            return new("it was never deployed", target.Options.IsLocal ? $"dotnet run -- up {settings.Name}" : target.Command("plan"));

        return await OfDeployedAsync((await NoState.RequireAsync(target, cancel)).Outputs, cancel);
    }

    private async Task<NextStep> OfDeployedAsync(StackOutputs outputs, CancellationToken cancel)
    {
        var health = await steps.RunAsync("health", () => LookAsync(outputs, cancel), found => found.Summary);
        if (health.Fleets.FirstOrDefault(fleet => fleet.State?.Refresh?.IsRunning == true) is { } rolling)
            return new($"the servers of {rolling.Fleet.Name} are being replaced: {rolling.State!.Refresh}", target.Command("verify"));

        if (!health.IsHealthy)
            return new($"it is not healthy: {health.Summary}", target.Command("verify"));

        if (target.Settings.Image.ApprovedVersions is [])
            return new("its first server serves alone, and no image is approved", target.Command("image approve"));

        var drift = await DriftAsync(cancel);
        var changed = drift.Drift.Count();
        if (changed > 0)
            return new(string.Create(CultureInfo.InvariantCulture, $"{changed} {(changed == 1 ? "thing was" : "things were")} changed outside Terraform"), target.Command("drift"));

        return drift.Pending.Any()
            ? new("the code has changes that are not applied yet", target.Options.IsLocal ? $"dotnet run -- up {target.Settings.Name}" : target.Command("plan"))
            : new("healthy, as the code has it, and changed by nobody", null);
    }

    private async Task<HealthReport> LookAsync(StackOutputs outputs, CancellationToken cancel)
    {
        using AwsTargetHealthReader reader = new(target.Access);
        return await new TargetsLook(reader, ExpectedTargets.Of(target.Settings, outputs)).TakeAsync(cancel);
    }

    private async Task<DriftReport> DriftAsync(CancellationToken cancel)
    {
        await using var session = await EnvironmentSession.OpenAsync(target, steps, view, cancel);
        return await new DriftFinder(ignores, steps).FindAsync(session, cancel);
    }
}
