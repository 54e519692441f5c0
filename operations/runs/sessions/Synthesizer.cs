using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Synthesizes every environment, as the cdktf CLI has it done, or those that an operation works on.</summary>
public static class Synthesizer
{
    /// <summary>Synthesizes every environment into a folder.</summary>
    public static void Run(string outputFolder)
    {
        NodeRuntime.Prepare();
        Synthesis.Run(Catalogue.All, outputFolder);
    }

    /// <summary>Synthesizes one environment for an operation, unless what is there is what would come of it; tells whether it did.</summary>
    public static Task<bool> EnsureAsync(Workspace workspace, EnvironmentSettings settings, CancellationToken cancel) =>
        EnsureAsync(workspace, [settings], cancel);

    /// <summary>The same for several.</summary>
    public static async Task<bool> EnsureAsync(Workspace workspace, IReadOnlyList<EnvironmentSettings> environments, CancellationToken cancel)
    {
        SynthesisStamp stamp = new(workspace);
        var outdated = environments.Where(settings => !stamp.IsCurrent(settings)).ToList();
        if (outdated.Count == 0)
            return false;

        NodeRuntime.Prepare();

        // A value that clashes with another environment's is wrong in both of them.
        SettingsCheck.EnsureValid(Catalogue.All);

        // Not to be stopped inside, but nothing has to wait for it: it ends with this process.
        await Task.Run(() => Synthesis.Run(outdated, workspace.Output), cancel).WaitAsync(cancel);
        stamp.Write(outdated);
        return true;
    }
}
