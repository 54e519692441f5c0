using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Deployment;

/// <summary>How an environment is found when a deployment has ended.</summary>
public sealed record DeploymentFindings
{
    /// <summary>The stack's outputs.</summary>
    public required StackOutputs Outputs { get; init; }

    /// <summary>The servers' health.</summary>
    public required VerificationResult Health { get; init; }

    /// <summary>In what it differs from its code; null where no one is healthy, so that no one looked.</summary>
    public DriftReport? Drift { get; init; }

    /// <summary>What the program answers: a server that does not serve weighs more than a difference.</summary>
    public ExitCode Code =>
        Health.Verdict != Verdict.Healthy ? ExitCode.Unhealthy
        : Drift is { HasDifferences: true } ? ExitCode.Difference
        : ExitCode.Done;
}
