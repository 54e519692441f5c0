using CardWeb.Tf.Operations.Checks.Deployment;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Runs.Health;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>
/// Looks before an apply for what applying would hide, and afterwards at whether every server serves and everything is
/// as the code says.
/// </summary>
public sealed class DeploymentWatch(Steps steps, IProgressView view, TimeProvider clock, IgnoreFile ignores)
{
    private readonly DriftFinder _finder = new(ignores, steps);

    /// <summary>The addresses and physical ids of drift that may be applied over in this run. Default: none.</summary>
    public IReadOnlyCollection<string> Over { get; init; } = [];

    /// <summary>How long servers may take to become healthy.</summary>
    public VerificationOptions Health { get; init; } = new();

    /// <summary>Looks, by the plan that is about to be applied.</summary>
    /// <exception cref="OperationException">Applying would not fix what other hands have done: <see cref="ExitCode.Refused"/>.</exception>
    public Task<DriftReport> BeforeAsync(EnvironmentSession session, TerraformPlan plan, CancellationToken cancel) =>
        DriftGate.EnsureAsync(_finder, session, plan, Over, cancel);

    /// <summary>Waits for the servers, then looks for differences: by a plan that nothing was applied of, or by a new one.</summary>
    public async Task<DeploymentFindings> AfterAsync(EnvironmentSession session, TerraformPlan? unapplied, CancellationToken cancel)
    {
        var outputs = (await NoState.RequireAsync(session.Target, cancel)).Outputs;
        var health = await new TargetsStep(steps, view, clock).RunAsync(
            session.Target.Access, ExpectedTargets.Of(session.Settings, outputs), Health, cancel);
        DeploymentFindings found = new() { Outputs = outputs, Health = health };
        return health.Verdict != Verdict.Healthy ? found : found with
        {
            Drift = unapplied is null ? await _finder.FindAsync(session, cancel) : await _finder.FindAsync(session, unapplied, cancel),
        };
    }
}
