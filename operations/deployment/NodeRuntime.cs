namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Node, in which the CDK's constructs run.</summary>
public static class NodeRuntime
{
    /// <summary>Makes sure that Node is there, before the first construct is made.</summary>
    public static void Prepare()
    {
        if (Problem() is { } problem)
            throw new OperationException(problem);

        // A banner on every run, which says nothing about this project.
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "1");
    }

    /// <summary>What is wrong, and what to do; null when nothing is.</summary>
    public static string? Problem() => OnPath.Find("node") is null
        ? "Node is not on the PATH: constructs are synthesized in it. Install Node 20 or newer (https://nodejs.org)."
        : null;
}
