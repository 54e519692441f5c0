using CardWeb.Tf.Operations.Health;

namespace CardWeb.Tf.Operations.Deployment;

/// <summary>Tells at the end of <c>up</c> what there is now, and what to do next.</summary>
public static class UpReport
{
    /// <summary>Writes it, and returns what the program answers.</summary>
    public static ExitCode Write(OperationConsole console, UpResult result)
    {
        console.Show(HealthTable.Of(result.Health.Report));
        if (result.Health.Verdict != Verdict.Healthy)
            return Unhealthy(console, result);

        console.Line(result.HasChanged ? $"{result.Settings.StackName} is deployed." : "No changes.");
        console.Line();
        console.Line($"URL: {result.Outputs.Url}");
        console.Line("     (a name that resolves on AWS alone; the emulator answers whoever asks it under that name, as 'verify --probe' does)");
        Next(console, result);
        return ExitCode.Done;
    }

    private static ExitCode Unhealthy(OperationConsole console, UpResult result)
    {
        UnhealthyReport.Write(console, result.Settings.StackName, result.Health);
        console.Fail($"It is deployed and runs on. 'dotnet run -- up {result.Settings.Name}' looks again, 'dotnet run -- down' removes it.");
        return ExitCode.Unhealthy;
    }

    private static void Next(OperationConsole console, UpResult result)
    {
        console.Line();
        console.Line("Next:");
        console.Line($"  {"dotnet run -- up " + result.Settings.Name,-32}  deploys what has changed in the code since");
        console.Line($"  {$"dotnet run -- verify {result.Settings.Name} --local --probe",-32}  reads the site through the load balancer");
        console.Line($"  {"dotnet run -- down",-32}  destroys it and stops the emulator");
        console.Line($"  {"set -a; . .emulator/env; set +a",-32}  aims this shell at the emulator; then, for instance:");
        console.Line($"    npx cdktf diff {result.Settings.StackName}");
        console.Line($"    aws elbv2 describe-target-health --target-group-arn {result.Outputs.TargetGroupArn}");
    }
}
