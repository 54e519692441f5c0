using CardWeb.Tf.Operations.Checks.Deployment;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Drift;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Reports.Deployment;

/// <summary>Tells at the end of a deployment how the servers are, and in what the environment differs from its code.</summary>
public static class DeploymentReport
{
    /// <summary>Writes it, and returns what the program answers.</summary>
    public static ExitCode Write(OperationConsole console, EnvironmentTarget target, DeploymentFindings found, bool hasChanged)
    {
        console.Show(HealthTable.Of(found.Health.Report));
        if (found.Code == ExitCode.Unhealthy)
        {
            UnhealthyReport.Write(console, target.Settings.StackName, found.Health);
            return found.Code;
        }

        if (found.Code == ExitCode.Difference)
            DriftText.Write(console, found.Drift!);

        else
            console.Line(found.Drift!.Verdict);

        console.Line(hasChanged ? $"{target.Settings.StackName} is deployed." : "No changes.");
        console.Line();
        console.Line($"URL: {found.Outputs.Url}");
        return found.Code;
    }
}
