using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Synthesizes every environment, as the cdktf CLI has it done.</summary>
public static class Synthesizer
{
    /// <summary>Synthesizes into a folder.</summary>
    public static void Run(string outputFolder)
    {
        NodeRuntime.Prepare();
        Synthesis.Run(Catalogue.All, outputFolder);
    }

    /// <summary>Synthesizes for an operation, unless what is there is what would come of it; tells whether it did.</summary>
    public static async Task<bool> EnsureAsync(Workspace workspace, CancellationToken cancel)
    {
        SynthesisStamp stamp = new(workspace);
        if (stamp.IsCurrent)
            return false;

        // Not to be stopped inside, but nobody has to wait for it: it ends with this process.
        await Task.Run(() => Run(workspace.Output), cancel).WaitAsync(cancel);
        stamp.Write();
        return true;
    }
}
