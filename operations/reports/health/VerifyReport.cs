using System.Globalization;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Probing;
using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Reports.Health;

/// <summary>Tells at the end of <c>verify</c> what was found, and what to do next.</summary>
public static class VerifyReport
{
    /// <summary>Writes it, and returns what the program answers.</summary>
    public static ExitCode Write(OperationConsole console, VerifyResult result)
    {
        console.Show(HealthTable.Of(result.Health.Report));
        foreach (var note in result.Health.Report.Notes)
            console.Line($"Note: {note} '{result.Target.Command("drift")}' looks for what else was changed by hand.");

        foreach (var note in result.Health.Report.FleetNotes)
            console.Line($"Note: {note}");

        if (result.Probe is { } probe)
            console.Show(ProbeTable.Of(probe));

        if (result.IsHealthy)
            return Healthy(console, result);

        if (result.Health.Verdict != Verdict.Healthy)
            UnhealthyReport.Write(console, result.Target.Settings.StackName, result.Health);
        else
            Silent(console, result.Probe!);

        console.Fail($"When it is fixed, '{result.Target.Command("verify")}' looks again.");
        return ExitCode.Unhealthy;
    }

    private static ExitCode Healthy(OperationConsole console, VerifyResult result)
    {
        var (target, health) = (result.Target, result.Health);
        console.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{target.Settings.StackName} is healthy: {Counted(health.Report.All.Count, "server")} in {string.Join(", ", result.Expected.Zones)}, "
            + $"{health.InARow} {(health.InARow == 1 ? "look" : "looks in a row")}, in {Durations.Text(health.Elapsed)}."));
        foreach (var zone in result.ZonesWithout)
            console.Line($"Note: {zone} has no server by now: there are fewer servers than zones.");

        if (result.IsInMaintenance)
            console.Line("Note: the site is in maintenance: everyone gets that page with HTTP 503, and no server can be read through it. 'Maintenance = false', deployed, opens it.");
        else
            console.Line(result.Probe is { } probe
                ? string.Create(CultureInfo.InvariantCulture, $"Every server has answered {probe.Page}, in {probe.Answers.Count} requests.")
                : $"Next: '{target.Command("verify")} --probe' reads the site through the load balancer.");
        return ExitCode.Done;
    }

    private static string Counted(int count, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    private static void Silent(OperationConsole console, ProbeResult probe)
    {
        console.Fail("The servers are healthy, but the time given is up and not every one has answered through the load balancer:");
        foreach (var problem in probe.Problems)
            console.Fail("- " + problem);

        console.Fail("Look at the balancer's DNS name and security group, and at stickiness and the zones that share traffic.");
    }
}
