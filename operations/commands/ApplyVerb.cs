using System.CommandLine;
using CardWeb.Tf.Operations.Deployment;
using CardWeb.Tf.Operations.Progress;
using CardWeb.Tf.Operations.SavedPlans;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>apply environment --plan file</c>.</summary>
public sealed class ApplyVerb : EnvironmentVerb
{
    private readonly AllowOption _allow = new();
    private readonly Option<string> _plan = new("--plan")
    {
        Description = "The saved plan; its record lies beside it.", HelpName = "file", Required = true,
    };

    /// <summary>The verb.</summary>
    public ApplyVerb()
        : base("apply", "Applies exactly a saved plan, after checking that it is the one that was reviewed; then looks at the servers.")
    {
        Command.Add(_plan);
        Command.Add(_allow);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        SavedPlanFile file = new(Path.GetFullPath(parsed.GetRequiredValue(_plan)));
        var view = console.View();
        Steps steps = new(view, console.Clock);
        ServersServe after = new(steps, view, console);
        ApplyWatch watch = new() { BeforeApply = (_, _, _) => Task.CompletedTask, AfterApply = after.RunAsync };
        Applying applying = new(steps, watch, view);
        operation.Aftermath = _ => Task.FromResult(applying.HasApplied
            ? $"What was applied stays. '{target.Command("plan")}' shows what is left to do."
            : "Nothing was applied.");
        var result = await view.ShowAsync(() => applying.RunAsync(target, file, _allow.Read(parsed), cancel));
        console.Show(StepTable.Of(steps.Times));
        if (!result.Verdict.IsPassed)
            return PlanOutcome.Refuse(console, result.Verdict, $"{target.Command("apply")} --plan {parsed.GetValue(_plan)}");

        after.Write();
        return result.Code;
    }
}
