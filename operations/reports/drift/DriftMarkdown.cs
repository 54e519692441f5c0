using System.Globalization;
using System.Text;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Operations.Reports.Drift;

/// <summary>Writes a drift report for an issue on GitHub, shorter than GitHub's limit whatever is in it.</summary>
public static class DriftMarkdown
{
    // GitHub refuses more than 65,535; what closes the report has to fit, too.
    private const int Limit = 60_000;
    private const int ValueLength = 400;

    /// <summary>The first line, by which the issue is found again; readers don't see it.</summary>
    public static string Marker(string environment) => $"<!-- {Catalogue.Product} drift {environment} -->";

    /// <summary>The report as text.</summary>
    public static string Of(string environment, DriftReport report, DateTimeOffset at)
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{Marker(environment)}\n## Drift of {environment}: {report.Verdict}\n\n");
        if (report.Findings.Count > 0)
            text.Append("| | Severity | Category | What | Attribute | Found |\n|---|---|---|---|---|---|\n");

        var rows = Fill(text, report.Findings, Row, Limit / 3);
        text.Append('\n');
        var details = Fill(text, [.. report.Findings.Take(rows)], Details, Limit);
        if (details < report.Findings.Count)
            text.Append(CultureInfo.InvariantCulture, $"{report.Findings.Count - details} more do not fit here; `dotnet run -- drift {environment}` shows them all.\n\n");

        Fill(text, report.UnusedIgnores, (_, entry) => $"The ignore file's entry for {Value(entry)} matches nothing: take it out, or correct it.\n\n", Limit + 2_000);
        text.Append(CultureInfo.InvariantCulture, $"Looked at {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC. How to read this: docs/operating.md.\n");
        return text.ToString();
    }

    private static int Fill<T>(StringBuilder text, IReadOnlyList<T> items, Func<int, T, string> write, int limit)
    {
        for (var at = 0; at < items.Count; at++)
        {
            var next = write(at + 1, items[at]);
            if (text.Length + next.Length > limit)
                return at;

            text.Append(next);
        }

        return items.Count;
    }

    private static string Row(int number, Finding finding) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {number} | {finding.Severity.ToString().ToLowerInvariant()} | {DriftWords.Of(finding.Category)} | {Value(DriftWords.Short(finding.Subject))} | {Value(finding.Attribute)} | {Value(DriftWords.Short(finding.Found ?? ""))} |\n");

    private static string Details(int number, Finding finding)
    {
        var details = string.Concat(DriftWords.Details(finding).Select(detail => $"- {detail.Name}: {Value(detail.Value)}\n"));
        var command = finding.Command is null ? "" : $"- command: {Value(finding.Command)}\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"**{number}.** {Value(finding.Subject)} {Value(finding.Attribute)} {MarkdownText.Plain(finding.Summary)}\n\n{details}- next: {MarkdownText.Plain(finding.NextAction)}\n{command}\n");
    }

    private static string Value(string? value) => string.IsNullOrEmpty(value) ? "" : MarkdownText.Code(value, ValueLength);
}
