using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Local;

/// <summary>Destroys what is deployed on the emulator, and stops it.</summary>
public sealed class Down(Workspace workspace, LocalOptions options, Steps steps, IProgressView view)
{
    /// <summary>Does it all, step by step; without destroying first when forced.</summary>
    public async Task<bool> RunAsync(bool isForced, CancellationToken cancel)
    {
        var emulator = await EmulatorSession.OpenAsync(workspace, options.Port, cancel);
        if (!isForced)
            await EmulatorGuard.RunAsync(emulator.Emulator, guarded => DestroyAllAsync(emulator, guarded), cancel);

        return await steps.RunAsync("emulator", () => CloseAsync(emulator), _ => "stopped");
    }

    private async Task<int> DestroyAllAsync(EmulatorSession emulator, CancellationToken cancel)
    {
        var deployed = await DeployedEnvironments.OnAsync(emulator, cancel);
        if (deployed.Count == 0)
            return 0;

        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        await steps.RunAsync(
            "synthesize", () => Synthesizer.EnsureAsync(workspace, deployed, cancel), did => did ? "done" : "unchanged");
        foreach (var settings in deployed)
            await DestroyAsync(emulator, settings, executable, cancel);

        return deployed.Count;
    }

    private async Task DestroyAsync(
        EmulatorSession emulator, EnvironmentSettings settings, TerraformExecutable executable, CancellationToken cancel)
    {
        var stack = StackFile.Read(workspace.StackFolder(settings.StackName));
        var mirror = new MirrorChooser(workspace, executable.Platform, new MirrorSearch()).Choose(stack, options.ProviderMirror);
        await using var session = new StackSession(stack, executable, mirror, emulator.Variables(settings), view);
        await steps.RunAsync(
            $"init {settings.Name}", () => session.InitializeAsync(cancel), did => did ? "done" : "unchanged");
        await steps.RunAsync(
            $"destroy {settings.Name}",
            () => session.Terraform.DestroyAsync(cancel),
            gone => string.Create(CultureInfo.InvariantCulture, $"{gone.Remove} destroyed"));
        if (await DeployedEnvironments.ResourcesAsync(emulator, settings, cancel) is > 0 and var left)
        {
            throw new OperationException(
                $"{settings.StackName} still has {left} resources, though Terraform says that all are destroyed. "
                + "'dotnet run -- down --force' stops the emulator, and they go with it.");
        }
    }

    private static async Task<bool> CloseAsync(EmulatorSession emulator)
    {
        await emulator.CloseAsync();
        return true;
    }
}
