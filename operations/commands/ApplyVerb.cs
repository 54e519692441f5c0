using System.CommandLine;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Deployment;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>apply environment --plan file</c>.</summary>
public sealed class ApplyVerb : EnvironmentVerb
{
    private readonly NamesOption _allow = NamesOption.Allow();
    private readonly NamesOption _overDrift = NamesOption.OverDrift();
    private readonly Option<string> _plan = new("--plan")
    {
        Description = "The saved plan; its record lies beside it.", HelpName = "file", Required = true,
    };

    /// <summary>The verb.</summary>
    public ApplyVerb()
        : base("apply", "Applies exactly a saved plan, after checking that it is the one that was reviewed; looks for drift before, and at servers and drift after.")
    {
        Command.Add(_plan);
        Command.Add(_allow);
        Command.Add(_overDrift);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        var ignores = IgnoreFile.Find(target.Workspace, target.Settings.Name, named: null, DateOnly.FromDateTime(console.Clock.GetUtcNow().UtcDateTime));
        SavedPlanFile file = new(Path.GetFullPath(parsed.GetRequiredValue(_plan)));
        var view = console.View();
        Steps steps = new(view, console.Clock);
        DeploymentWatch watch = new(steps, view, console.Clock, ignores) { Over = _overDrift.Read(parsed) };
        Applying applying = new(steps, watch, view);
        operation.Aftermath = _ => Task.FromResult(applying.HasApplied
            ? $"What was applied stays. '{target.Command("plan")}' shows what is left to do."
            : "Nothing was applied.");
        var result = await view.ShowAsync(() => applying.RunAsync(target, file, _allow.Read(parsed), cancel));
        WorkReport.Show(console, steps, view);
        if (result.Found is not { } found)
            return PlanOutcome.Refuse(console, result.Verdict, $"{target.Command("apply")} --plan {PlanOutcome.Quoted(parsed.GetRequiredValue(_plan))}");

        var code = DeploymentReport.Write(console, target, found, hasChanged: result.Changes is not null);
        console.Line();
        console.Line("Next:");
        console.Line($"  {target.Command(code == ExitCode.Difference ? "drift" : "verify")}");
        return code;
    }
}
