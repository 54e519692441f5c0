using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Targets;

/// <summary>What runs against the emulator leave in a stack's folder that means nothing once it has stopped.</summary>
public static class LocalFiles
{
    /// <summary>Removes them from every stack.</summary>
    public static void RemoveAll(Workspace workspace)
    {
        foreach (var settings in Catalogue.All)
            Remove(workspace.StackFolder(settings.StackName));
    }

    // Saved plans, the state that Terraform could not deliver, and the record of the backend.
    private static void Remove(string stackFolder)
    {
        if (!Directory.Exists(stackFolder))
            return;

        string[] files =
        [
            .. Directory.EnumerateFiles(stackFolder, "*.tfplan"),
            .. Directory.EnumerateFiles(stackFolder, "*.tfplan.json"),
            Path.Combine(stackFolder, "errored.tfstate"),
            Path.Combine(stackFolder, ".terraform", "terraform.tfstate"),
            Path.Combine(stackFolder, ".terraform", Initialization.StampName),
        ];
        foreach (var file in files.Where(File.Exists))
            File.Delete(file);
    }
}
