using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.ProviderMirror;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>One environment, synthesized and initialized, with Terraform ready to work on it.</summary>
public sealed record EnvironmentSession
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
    public Terraform Terraform => Stack.Terraform;

    /// <summary>Checks what is needed, synthesizes and initializes, each as a step that is shown.</summary>
    public static async Task<EnvironmentSession> OpenAsync(EnvironmentTarget target, Steps steps, IProgressView view, CancellationToken cancel)
    {
        var executable = await steps.RunAsync(
            "prerequisites", () => Prerequisites.CheckAsync(cancel), found => $"Terraform {found.Version}");
        await steps.RunAsync(
            "synthesize",
            () => Synthesizer.EnsureAsync(target.Workspace, cancel),
            did => did ? string.Join(", ", Catalogue.All.Select(each => each.Name)) : "unchanged");
        var session = Of(target, executable, view);
        await steps.RunAsync(
            "init", () => session.Stack.InitializeAsync(cancel), did => did ? $"providers {session.Stack.Mirror.Description}" : "unchanged");
        return session;
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
}
