using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Node, in which the CDK's constructs run.</summary>
public static class NodeRuntime
{
    /// <summary>Makes sure that Node is there, and begins to start it, before the first construct is made.</summary>
    public static void Prepare()
    {
        if (Problem() is { } problem)
            throw new OperationException(problem);

        Synthesis.Prepare();
    }

    /// <summary>What is wrong, and what to do; null when nothing is.</summary>
    public static string? Problem() => OnPath.Find("node") is null
        ? "Node is not on the PATH: constructs are synthesized in it. Install Node 20 or newer (https://nodejs.org)."
        : null;
}
