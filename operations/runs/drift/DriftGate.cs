using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Drift;

/// <summary>Keeps an apply from running over what it would not fix and might hide from every later plan.</summary>
public static class DriftGate
{
    /// <summary>Looks, by the plan that is about to be applied; returns what differs when it may go on.</summary>
    /// <param name="finder">Looks.</param>
    /// <param name="session">The environment.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="allowed">Addresses and physical ids that may be run over.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="OperationException">A critical finding that applying does not fix: <see cref="ExitCode.Refused"/>.</exception>
    public static async Task<DriftReport> EnsureAsync(
        DriftFinder finder, EnvironmentSession session, TerraformPlan plan, IReadOnlyCollection<string> allowed, CancellationToken cancel)
    {
        var report = await finder.FindAsync(session, plan, cancel);
        Finding[] blocking = [.. report.Blocking.Where(finding => !IsAllowed(finding, allowed))];
        return blocking is [] ? report : throw new OperationException(Text(session.Target, blocking), ExitCode.Refused);
    }

    private static bool IsAllowed(Finding finding, IReadOnlyCollection<string> allowed) =>
        (finding.Address is { } address && allowed.Contains(address)) || (finding.PhysicalId is { } id && allowed.Contains(id));

    private static string Options(Finding[] blocking) =>
        "--over-drift " + string.Join(' ', blocking.Select(finding => finding.PhysicalId ?? finding.Address).Distinct());

    private static string Text(EnvironmentTarget target, Finding[] blocking)
    {
        var lines = blocking.Select(finding => $"- {finding.Subject}{(finding.Found is null ? "" : $" ({finding.Found})")}: {finding.Summary}\n    {finding.Command ?? finding.NextAction}");
        return $"Nothing is applied to {target.Settings.Name}: changes were made outside Terraform that applying does not fix, and may hide from every later plan.\n"
            + string.Join('\n', lines)
            + $"\nFix it with the commands above. Or go on over it: {Options(blocking)}. '{target.Command("drift")}' says more.";
    }
}
