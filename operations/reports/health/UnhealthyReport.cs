using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Reports.Health;

/// <summary>Tells on standard error what is wrong with the servers.</summary>
public static class UnhealthyReport
{
    /// <summary>Writes it.</summary>
    public static void Write(OperationConsole console, string stackName, VerificationResult result)
    {
        var why = result.Verdict == Verdict.Hopeless
            ? "waiting does not fix it"
            : $"the time given is up, after {Durations.Text(result.Elapsed)}";
        console.Fail($"{result.Report.Summary} in {stackName}, and {why}:");
        foreach (var problem in result.Report.Problems)
            console.Fail("- " + problem);
    }
}
