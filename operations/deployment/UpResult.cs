using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Health;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>What <c>up</c> came to.</summary>
public sealed record UpResult
{
    /// <summary>The environment that was deployed.</summary>
    public required EnvironmentSettings Settings { get; init; }

    /// <summary>Whether anything had to be changed.</summary>
    public required bool HasChanged { get; init; }

    /// <summary>The stack's outputs.</summary>
    public required StackOutputs Outputs { get; init; }

    /// <summary>The servers' health.</summary>
    public required VerificationResult Health { get; init; }
}
