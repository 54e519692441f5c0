using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Plans;

namespace CardWeb.Tf.Operations.SavedPlans;

/// <summary>What is looked at before a saved plan is applied, and after.</summary>
public sealed record ApplyWatch
{
    /// <summary>Looks for what an apply would hide; throws with <see cref="ExitCode.Refused"/> when it must not go on.</summary>
    public required Func<EnvironmentSession, TerraformPlan, CancellationToken, Task> BeforeApply { get; init; }

    /// <summary>Proves that the site serves and is as the code says; returns what <c>apply</c> answers to the shell.</summary>
    public required Func<EnvironmentSession, CancellationToken, Task<ExitCode>> AfterApply { get; init; }
}
