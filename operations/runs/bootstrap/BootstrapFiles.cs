using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>
/// The files of one account's bootstrap. They are no part of the cdktf CLI's output, which may be deleted at any time:
/// the state is here alone until the bucket that it is moved to stands.
/// </summary>
public sealed class BootstrapFiles(EnvironmentTarget target)
{
    private const string FolderName = "bootstrap";

    /// <summary>The folder of the account. What is about the emulator goes with the emulator.</summary>
    public string Folder { get; } = Path.Combine(
        target.Options.IsLocal ? Path.Combine(target.Workspace.EmulatorFolder, FolderName) : Path.Combine(target.Workspace.Root, "." + FolderName),
        target.Settings.AccountId);

    /// <summary>Where the stack is synthesized to, and where Terraform runs.</summary>
    public string StackFolder => Path.Combine(Folder, "stacks", target.Settings.BootstrapStackName);

    /// <summary>The state until it is in the bucket.</summary>
    public string LocalState => Path.Combine(Folder, "terraform.tfstate");

    /// <summary>Lets Terraform keep the state in <see cref="LocalState"/>, whatever the stack says.</summary>
    public string Override => Path.Combine(StackFolder, "backend_override.tf.json");

    /// <summary>Tells Terraform of what is there and not in its state.</summary>
    public string Imports => Path.Combine(StackFolder, "imports.tf.json");

    /// <summary>Whether there is a state here.</summary>
    public bool HasLocalState => File.Exists(LocalState) && new FileInfo(LocalState).Length > 0;

    /// <summary>
    /// Makes Terraform keep the state here, and make its folder ready again: a run that was stopped while it moved the
    /// state leaves that in between.
    /// </summary>
    public void UseLocalState()
    {
        File.WriteAllText(Override, """{ "terraform": { "backend": { "local": { "path": "../../terraform.tfstate" } } } }""" + "\n");
        var terraform = Path.Combine(StackFolder, ".terraform");
        if (Directory.Exists(terraform))
            File.Delete(Path.Combine(terraform, Initialization.StampName));
    }

    /// <summary>Makes Terraform keep the state in the bucket.</summary>
    public void UseBucket() => File.Delete(Override);

    /// <summary>Removes the state here and what Terraform keeps beside it.</summary>
    public void RemoveLocalState()
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "terraform.tfstate*"))
            File.Delete(file);
    }
}
