using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>Makes the bootstrap's stack ready for Terraform.</summary>
internal sealed class BootstrapStackSession(EnvironmentTarget target, BootstrapFiles files, IProgressView view)
{
    /// <summary>Synthesizes it, unless what is there is what would come of it; tells whether it did.</summary>
    internal async Task<bool> SynthesizeAsync(AccountSettings account, CancellationToken cancel)
    {
        SynthesisStamp stamp = new(target.Workspace);
        var name = $"{account.StackName}-{account.AccountId}";
        if (stamp.IsCurrent(name, files.StackFolder))
            return false;

        NodeRuntime.Prepare();
        Directory.CreateDirectory(files.Folder);
        await Task.Run(() => BootstrapSynthesis.Run(account, files.Folder), cancel).WaitAsync(cancel);
        stamp.Write(name, files.StackFolder);
        return true;
    }

    /// <summary>Terraform on it, with the state in the bucket or here, and with these imports.</summary>
    internal StackSession Open(TerraformExecutable executable, bool isStateHere, IReadOnlyDictionary<string, string> imports)
    {
        if (isStateHere)
            files.UseLocalState();
        else
            files.UseBucket();

        ImportBlocks.Write(files.Imports, imports);
        var stack = Read();
        var mirror = new MirrorChooser(target.Workspace, executable.Platform, new MirrorSearch()).Choose(stack, target.Options.ProviderMirror);

        // Where the state is decides what 'init' does, and the stack's own file does not tell.
        var told = stack with { Settings = isStateHere ? stack.Settings + File.ReadAllText(files.Override) : stack.Settings };
        return new StackSession(told, executable, mirror, target.Variables, view, target.Options.LockTimeout);
    }

    /// <summary>The addresses of all that the stack makes.</summary>
    internal IEnumerable<string> Addresses() => Read().ConstructPaths.Keys;

    private StackFile Read() => StackFile.Read(files.StackFolder);
}
