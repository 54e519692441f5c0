using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>The step of an operation that waits for healthy servers, and shows how they stand meanwhile.</summary>
public sealed class TargetsStep(Steps steps, IProgressView view, TimeProvider clock)
{
    /// <summary>Runs it against AWS or the emulator.</summary>
    public async Task<VerificationResult> RunAsync(
        AwsAccess access, ExpectedTargets expected, VerificationOptions options, CancellationToken cancel)
    {
        using var reader = new AwsTargetHealthReader(access);
        return await RunAsync(reader, expected, options, cancel);
    }

    /// <summary>Runs it with any reader.</summary>
    public Task<VerificationResult> RunAsync(
        ITargetHealthReader reader, ExpectedTargets expected, VerificationOptions options, CancellationToken cancel) => steps.RunAsync(
        "targets", () => new Verification(reader, clock, options).RunAsync(expected, Show, cancel), found => found.Line);

    private void Show(VerificationResult look)
    {
        if (look.Verdict == Verdict.Waiting)
            view.Stand(look.Line, HealthTable.Of(look.Report));
    }
}
