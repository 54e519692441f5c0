using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Checks.Deployment;

/// <summary>What <c>up</c> came to.</summary>
public sealed record UpResult
{
    /// <summary>The environment that was deployed, on the emulator.</summary>
    public required EnvironmentTarget Target { get; init; }

    /// <summary>Whether anything had to be changed.</summary>
    public required bool HasChanged { get; init; }

    /// <summary>How it was found afterwards.</summary>
    public required DeploymentFindings Found { get; init; }
}
