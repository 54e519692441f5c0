using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>One environment, synthesized and initialized, with Terraform ready to work on it until this is disposed of.</summary>
public sealed record EnvironmentSession : IAsyncDisposable
{
    /// <summary>The environment and the way to it.</summary>
    public required EnvironmentTarget Target { get; init; }

    /// <summary>Its stack.</summary>
    public required StackSession Stack { get; init; }

    /// <summary>The Terraform that is used.</summary>
    public required TerraformExecutable Executable { get; init; }

    /// <summary>The environment.</summary>
    public EnvironmentSettings Settings => Target.Settings;

    /// <summary>Terraform in the stack's folder.</summary>
    public TerraformCli Terraform => Stack.Terraform;

    /// <summary>Checks what is needed, synthesizes and initializes, each as a step that is shown.</summary>
    public static async Task<EnvironmentSession> OpenAsync(EnvironmentTarget target, Steps steps, IProgressView view, CancellationToken cancel)
    {
        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        await steps.RunAsync(
            "synthesize",
            () => Synthesizer.EnsureAsync(target.Workspace, target.Settings, cancel),
            did => did ? target.Settings.Name : "unchanged");
        var session = Of(target, executable, view);
        await session.InitializeAsync(steps, cancel);
        return session;
    }

    /// <summary>Initializes the stack's folder if need be, as a step that is shown.</summary>
    public async Task InitializeAsync(Steps steps, CancellationToken cancel)
    {
        try
        {
            ForeignFiles.EnsureNone(Stack.Stack.Folder);
            await steps.RunAsync("init", () => Stack.InitializeAsync(cancel), did => did ? $"providers {Stack.Mirror.Description}" : "unchanged");
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>A session on a stack that is synthesized already; it may have to be initialized.</summary>
    public static EnvironmentSession Of(EnvironmentTarget target, TerraformExecutable executable, IProgressView view)
    {
        var file = StackFile.Read(target.Workspace.StackFolder(target.Settings.StackName));
        var mirror = new MirrorChooser(target.Workspace, executable.Platform, new MirrorSearch()).Choose(file, target.Options.ProviderMirror);
        return new EnvironmentSession
        {
            Target = target,
            Executable = executable,
            Stack = new StackSession(file, executable, mirror, target.Variables, view, target.Options.LockTimeout),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Stack.DisposeAsync();
}
