using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Reports.Policies;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>policies [environment]</c>.</summary>
public sealed class PoliciesVerb : Verb
{
    private readonly Argument<string?> _environment = OptionalEnvironment.Argument();
    private readonly Option<string?> _json = ReportFile.JsonOption();
    private readonly Option<string?> _markdown = ReportFile.MarkdownOption();

    /// <summary>The verb.</summary>
    public PoliciesVerb()
        : base("policies", "Holds the code to the policies of a security review, its exceptions too; needs no AWS. Exits with 6 when one is broken, or an exception has expired or excuses nothing.")
    {
        Command.Add(_environment);
        Command.Add(_json);
        Command.Add(_markdown);
    }

    /// <inheritdoc />
    protected override Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        var environments = OptionalEnvironment.Read(parsed, _environment);
        NodeRuntime.Prepare();
        SettingsCheck.EnsureValid(Catalogue.All);
        var console = operation.Console;
        var now = console.Clock.GetUtcNow();
        var reports = CodeReview.Of(environments, DateOnly.FromDateTime(now.UtcDateTime));
        PoliciesText.Write(console, reports);
        ReportFile.Write(parsed.GetValue(_json), () => PoliciesJson.Of(reports, now));
        ReportFile.Write(parsed.GetValue(_markdown), () => PoliciesMarkdown.Of(reports, now));
        return Task.FromResult(reports.All(report => report.IsKept) ? ExitCode.Done : ExitCode.Refused);
    }
}
