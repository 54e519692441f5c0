using System.Globalization;
using CardWeb.Tf.Operations.Checks.Policies;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Policies;

/// <summary>Writes a review for people at a terminal.</summary>
public static class PoliciesText
{
    /// <summary>Writes a table of all that was found, what to do about what is not excused, and a verdict for each stack.</summary>
    public static void Write(OperationConsole console, IReadOnlyList<PolicyReport> reports)
    {
        if (reports.Any(report => report.Findings.Count > 0))
            console.Show(TableOf(reports));

        foreach (var report in reports)
            WriteBroken(console, report);

        foreach (var report in reports)
            console.Line(report.Verdict);
    }

    private static Table TableOf(IReadOnlyList<PolicyReport> reports)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Stack", "Policy", "Where", "What is wrong", "Excused"])
            table.AddColumn(new TableColumn(new Text(heading)));

        foreach (var (report, finding) in reports.SelectMany(report => report.Findings.OrderBy(report.IsExcused).Select(finding => (report, finding))))
            table.AddRow([.. ((string[])[report.Stack, finding.Rule.Name, finding.Subject, finding.Wrong, Excuse(report, finding)]).Select(cell => new Text(cell))]);

        return table;
    }

    /// <summary>Until when it is excused, and why, in short.</summary>
    internal static string Excuse(PolicyReport report, PolicyFinding finding) => finding.Exception switch
    {
        null => "no",
        var exception when report.IsExcused(finding) => string.Create(CultureInfo.InvariantCulture, $"until {exception.Until:yyyy-MM-dd}: {exception.Reason}"),
        var exception => string.Create(CultureInfo.InvariantCulture, $"no longer, its day was {exception.Until:yyyy-MM-dd}: {exception.Reason}"),
    };

    private static void WriteBroken(OperationConsole console, PolicyReport report)
    {
        foreach (var finding in report.Broken)
        {
            console.Line($"{report.Stack}: {finding.Subject} breaks {finding.Rule.Name} ({string.Join(", ", finding.Rule.Ids)})");
            console.Line($"   address:   {finding.Address}");
            console.Line($"   asks:      {finding.Rule.Asks}");
            console.Line($"   found:     {finding.Wrong}");
            console.Line($"   wanted:    {finding.Wanted}");
            if (finding.Exception is { } expired)
                console.Line(string.Create(CultureInfo.InvariantCulture, $"   exception: its day was {expired.Until:yyyy-MM-dd}; fix it, or set another Until"));
        }

        foreach (var unused in report.Unused)
            console.Line($"{report.Stack}: the exception {unused}. Take it out, or correct it.");
    }
}
