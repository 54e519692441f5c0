using CardWeb.Tf.Operations.Runs.Settings;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Tests.Operations;

/// <summary>The example's environments, as the files of a workspace.</summary>
internal static class ExampleWorkspace
{
    /// <summary>The files.</summary>
    public static ProjectFiles Files => ExampleFiles.PutInto(
        ProjectFiles.Read(Repository.Root) with { Environments = new Dictionary<string, SettingsFile>() }, Repository.Root);

    /// <summary>Writes them into a workspace, with the example that they come from.</summary>
    public static void WriteInto(string folder)
    {
        var example = Path.Combine(folder, ExampleFiles.Folder);
        if (!Directory.Exists(example))
            FolderCopy.Make(Path.Combine(Repository.Root, ExampleFiles.Folder), example);

        FileChanges.Write([.. Files.Texts.Select(file => new FileChange(Path.Combine(folder, file.Key), file.Value))]);
    }
}
