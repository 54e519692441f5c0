using System.Globalization;
using CardWeb.Tf.Operations.Checks.Drift;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Drift;

/// <summary>Writes a drift report for people at a terminal.</summary>
public static class DriftText
{
    /// <summary>Writes the verdict, the table with the worst first, and the details of each finding.</summary>
    public static void Write(OperationConsole console, DriftReport report)
    {
        if (report.Findings.Count > 0)
            console.Show(TableOf(report));

        for (var at = 0; at < report.Findings.Count; at++)
            WriteDetails(console, at + 1, report.Findings[at]);

        foreach (var entry in report.UnusedIgnores)
            console.Line($"The ignore file's entry for {entry} matches nothing: take it out, or correct it.");

        console.Line();
        console.Line(report.Verdict);
    }

    private static Table TableOf(DriftReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["", "Severity", "Category", "What", "Attribute", "Found"])
            table.AddColumn(new TableColumn(new Text(heading)));

        for (var at = 0; at < report.Findings.Count; at++)
            table.AddRow([.. Cells(at + 1, report.Findings[at]).Select(cell => new Text(cell))]);

        return table;
    }

    private static string[] Cells(int number, Finding finding) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        finding.Severity.ToString().ToLowerInvariant(),
        DriftWords.Of(finding.Category),
        finding.Subject,
        finding.Attribute ?? "",
        DriftWords.Short(finding.Found ?? ""),
    ];

    private static void WriteDetails(OperationConsole console, int number, Finding finding)
    {
        console.Line(string.Create(CultureInfo.InvariantCulture, $"{number}. {finding.Subject}{(finding.Attribute is null ? "" : " " + finding.Attribute)}: {finding.Summary}"));
        foreach (var (name, value) in DriftWords.Details(finding))
            console.Line($"   {name + ":",-10} {DriftWords.OneLine(value)}");

        console.Line($"   {finding.NextAction}");
        if (finding.Command is { } command)
            console.Line($"     {command}");
    }
}
