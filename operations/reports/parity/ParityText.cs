using CardWeb.Tf.Operations.Checks.Parity;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Parity;

/// <summary>Writes a comparison for people at a terminal.</summary>
public static class ParityText
{
    private const string Undeclared = "NOT DECLARED";

    /// <summary>Writes a table of all that differs, what to do about it, and the verdict.</summary>
    public static void Write(OperationConsole console, ParityReport report)
    {
        if (report.Differences.Count > 0)
            console.Show(TableOf(report));

        foreach (var difference in report.Undeclared)
            console.Line($"{difference.Environment} differs in {difference.Setting}, and does not say why. Make it as {report.Reference} has it, or declare it in the environment's Differences.");

        foreach (var unused in report.Unused)
            console.Line($"{unused} is declared to differ, and does not. Take it out of Differences.");

        console.Line(report.Verdict);
    }

    private static Table TableOf(ParityReport report)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Environment", "Setting", report.Reference, "its own", "Why"])
            table.AddColumn(new TableColumn(new Text(heading)));

        foreach (var found in report.Differences)
            table.AddRow([.. ((string[])[found.Environment, found.Setting, found.Reference, found.Value, found.Reason ?? Undeclared]).Select(cell => new Text(cell))]);

        return table;
    }
}
