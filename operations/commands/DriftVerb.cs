using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.GitHub;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Drift;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Runs.Drift;
using CardWeb.Tf.Operations.Runs.Local;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>drift environment</c>.</summary>
public sealed class DriftVerb : EnvironmentVerb
{
    private readonly Option<string?> _json = ReportFile.JsonOption();
    private readonly Option<string?> _markdown = ReportFile.MarkdownOption();
    private readonly Option<string?> _ignoreFile = new("--ignore-file")
    {
        Description = "What is excused, with reasons and dates; by default environments/<environment>.drift-ignore.json, if it is there.",
        HelpName = "file",
    };

    private readonly Option<bool> _issue = new("--issue")
    {
        Description = "In a workflow of GitHub Actions: keeps one issue for the environment, opened on a difference or a failure, closed when clean.",
    };

    /// <summary>The verb.</summary>
    public DriftVerb()
        : base("drift", "Tells what was changed by hand, and what the code has that is not applied yet. Changes nothing. Exits with 2 when there is a difference.")
    {
        Command.Add(_json);
        Command.Add(_markdown);
        Command.Add(_ignoreFile);
        Command.Add(_issue);
    }

    /// <inheritdoc />
    protected override void Begin(ParseResult parsed, Operation operation, EnvironmentSettings settings)
    {
        if (!parsed.GetValue(_issue))
            return;

        DriftIssue issue = new(GitHubContext.FromEnvironment(), settings);
        operation.Aftermath = async _ => $"Told in {await issue.FailAsync()}.";
    }

    /// <inheritdoc />
    protected override async Task<ExitCode> ExecuteAsync(
        ParseResult parsed, Operation operation, EnvironmentTarget target, CancellationToken cancel)
    {
        var console = operation.Console;
        var now = console.Clock.GetUtcNow();
        var ignores = IgnoreFile.Find(target.Workspace, target.Settings.Name, parsed.GetValue(_ignoreFile), DateOnly.FromDateTime(now.UtcDateTime));
        await DeployedCheck.EnsureAsync(target, cancel);
        var view = console.View();
        Steps steps = new(view, console.Clock);
        var report = await view.ShowAsync(async () =>
        {
            await using var session = await EnvironmentSession.OpenAsync(target, steps, view, cancel);
            return await new DriftFinder(ignores, steps).FindAsync(session, cancel);
        });
        console.Show(StepTable.Of(steps.Times));
        DriftText.Write(console, report);
        ReportFile.Write(parsed.GetValue(_json), () => DriftJson.Of(target.Settings.Name, report, now));
        ReportFile.Write(parsed.GetValue(_markdown), () => DriftMarkdown.Of(target.Settings.Name, report, now));
        if (parsed.GetValue(_issue))
            await TellAsync(console, report, new DriftIssue(GitHubContext.FromEnvironment(), target.Settings), DriftMarkdown.Of(target.Settings.Name, report, now));

        return report.HasDifferences ? ExitCode.Difference : ExitCode.Done;
    }

    private static async Task TellAsync(OperationConsole console, DriftReport report, DriftIssue issue, string markdown)
    {
        var address = report.HasDifferences ? await issue.OpenAsync(markdown) : await issue.CloseAsync();
        if (address is not null)
            console.Line($"Issue: {address}");
    }
}
