using CardWeb.Tf.Operations.Checks.Deployment;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>What applying a saved plan came to.</summary>
public sealed record ApplyResult
{
    /// <summary>The environment, ready for more.</summary>
    public required EnvironmentSession Session { get; init; }

    /// <summary>What the gate said.</summary>
    public required GateVerdict Verdict { get; init; }

    /// <summary>What was done; null when nothing was.</summary>
    public ChangeSummary? Changes { get; init; }

    /// <summary>What was found afterwards; null when the gate refused.</summary>
    public DeploymentFindings? Found { get; init; }
}
