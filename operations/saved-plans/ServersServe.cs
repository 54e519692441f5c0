using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Health;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.TerraformCli;

namespace CardWeb.Tf.Operations.SavedPlans;

/// <summary>After an apply: waits until every server serves, and says how they are and where the site is.</summary>
public sealed class ServersServe(Steps steps, IProgressView view, OperationConsole console)
{
    private HealthReport? _health;
    private StackOutputs? _outputs;
    private EnvironmentTarget? _target;

    /// <summary>Waits, and returns what <c>apply</c> answers.</summary>
    public async Task<ExitCode> RunAsync(EnvironmentSession session, CancellationToken cancel)
    {
        _target = session.Target;
        _outputs = await session.Terraform.OutputAsync(cancel);
        using AwsTargetHealthReader reader = new(session.Target.Access);
        HealthWait wait = new(reader, console.Clock);
        var told = "";
        _health = await steps.RunAsync(
            "targets", () => wait.RunAsync(_outputs.TargetGroupArn, _outputs.Servers, Tell, cancel), report => report.Summary);
        return _health.IsHealthy ? ExitCode.Done : ExitCode.Unhealthy;

        void Tell(HealthReport look)
        {
            if (!look.IsHealthy && look.Summary != told)
                view.Note("  " + (told = look.Summary));
        }
    }

    /// <summary>Writes how the servers are.</summary>
    public void Write()
    {
        if (_health is null || _outputs is null || _target is null)
            return;

        console.Show(HealthTable.Of(_health));
        foreach (var problem in _health.Problems)
            console.Fail("- " + problem);

        console.Line($"{_target.Settings.StackName} is deployed. URL: {_outputs.Url}");
        console.Line($"Next: {_target.Command("plan")} shows that nothing is left to do.");
    }
}
