using CardWeb.Tf.Operations.Checks.Deployment;

namespace CardWeb.Tf.Operations.Reports.Deployment;

/// <summary>Tells at the end of <c>up</c> what there is now, and what to do next.</summary>
public static class UpReport
{
    /// <summary>Writes it, and returns what the program answers.</summary>
    public static ExitCode Write(OperationConsole console, UpResult result)
    {
        var code = DeploymentReport.Write(console, result.Target, result.Found, result.HasChanged);
        if (code == ExitCode.Unhealthy)
        {
            console.Fail($"It is deployed and runs on. 'dotnet run -- up {result.Target.Settings.Name}' looks again, 'dotnet run -- down' removes it.");
            return code;
        }

        console.Line("     (a name that resolves on AWS alone; the emulator answers whoever asks it under that name, as 'verify --probe' does)");
        Next(console, result);
        return code;
    }

    private static void Next(OperationConsole console, UpResult result)
    {
        console.Line();
        console.Line("Next:");
        console.Line($"  {"dotnet run -- up " + result.Target.Settings.Name,-52}  deploys what has changed in the code since");
        console.Line($"  {$"dotnet run -- verify {result.Target.Settings.Name} --local --probe",-52}  reads the site through the load balancer");
        console.Line($"  {$"dotnet run -- drift {result.Target.Settings.Name} --local",-52}  tells what was changed by hand");
        console.Line($"  {"dotnet run -- down",-52}  destroys it and stops the emulator");
        console.Line($"  {"set -a; . .emulator/env; set +a",-52}  aims this shell at the emulator; then, for instance:");
        console.Line($"    npx cdktf diff {result.Target.Settings.StackName}");
        console.Line($"    aws elbv2 describe-target-health --target-group-arn {result.Found.Outputs.TargetGroupArn}");
    }
}
