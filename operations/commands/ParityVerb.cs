using System.CommandLine;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Parity;
using CardWeb.Tf.Operations.Reports.Parity;

namespace CardWeb.Tf.Operations.Commands;

/// <summary><c>parity</c>.</summary>
public sealed class ParityVerb : Verb
{
    private readonly Option<string?> _json = ReportFile.JsonOption();
    private readonly Option<string?> _markdown = ReportFile.MarkdownOption();

    /// <summary>The verb.</summary>
    public ParityVerb()
        : base("parity", $"Tells in which settings each environment differs from {Catalogue.Current.Delivery.Reference}, and why; needs no AWS. Exits with 2 when a difference is not declared, or a declared one is none.")
    {
        Command.Add(_json);
        Command.Add(_markdown);
    }

    /// <inheritdoc />
    protected override Task<ExitCode> ExecuteAsync(ParseResult parsed, Operation operation)
    {
        SettingsCheck.EnsureValid(Catalogue.All);
        var report = ParityReport.Of(Catalogue.All, Catalogue.FindReference());
        ParityText.Write(operation.Console, report);
        ReportFile.Write(parsed.GetValue(_json), () => ParityJson.Of(report));
        ReportFile.Write(parsed.GetValue(_markdown), () => ParityMarkdown.Of(report));
        return Task.FromResult(report.IsAsDeclared ? ExitCode.Done : ExitCode.Difference);
    }
}
