using System.CommandLine;
using CardWeb.Tf.Operations.GitHub;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Plans;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>plan environment</c>.</summary>
public sealed class PlanVerb : EnvironmentVerb
{
    private readonly NamesOption _allow = NamesOption.Allow();
    private readonly Option<string?> _out = new("--out") { Description = $"Where to save the plan; its name ends with '{SavedPlanFile.Extension}'. By default beside the synthesized stack.", HelpName = "file" };
    private readonly Option<string?> _json = ReportFile.JsonOption();
    private readonly Option<string?> _markdown = ReportFile.MarkdownOption();

    private readonly Option<bool> _comment = new("--comment")
    {
        Description = "In a workflow of GitHub Actions: keeps one comment on the pull request up to date with the report.",
    };

    /// <summary>The verb.</summary>
    public PlanVerb()
        : base("plan", "Saves a plan of what deploying would do, reports it, and says whether the gate lets it pass. Exits with 2 when there is something to do, with 6 when the gate refuses.")
    {
        foreach (var option in (Option[])[_out, _json, _markdown, _comment, _allow])
            Command.Add(option);
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        var file = SavedPlanFile.At(parsed.GetValue(_out), DefaultPath(target));
        var comment = parsed.GetValue(_comment) ? new StickyComment(GitHubContext.FromEnvironment()) : null;
        var view = console.View();
        Steps steps = new(view, console.Clock);
        Planning planning = new(steps, console.Clock);
        var report = await view.ShowAsync(async () =>
        {
            await using var session = await EnvironmentSession.OpenAsync(target, steps, view, cancel);
            return await planning.RunAsync(session, file, _allow.Read(parsed), cancel);
        });
        console.Show(StepTable.Of(steps.Times));
        TerminalPlan.Write(console, report);
        ReportFile.Write(parsed.GetValue(_json), () => JsonPlan.Text(report));
        ReportFile.Write(parsed.GetValue(_markdown), () => MarkdownPlan.Text(report));
        if (comment is not null)
            console.Line($"The comment: {await comment.PublishAsync(MarkdownPlan.Text(report))}");

        return PlanOutcome.Write(console, report, file, target);
    }

    private static string DefaultPath(EnvironmentTarget target) =>
        Path.Combine(target.Workspace.StackFolder(target.Settings.StackName), target.Settings.Name + SavedPlanFile.Extension);
}
