using System.Globalization;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Reports.Plans;

namespace CardWeb.Tf.Operations.Reports.Policies;

/// <summary>Writes a review for GitHub, shorter than its limit whatever is in it.</summary>
public static class PoliciesMarkdown
{
    private const int KeptForVerdicts = 5_000;

    /// <summary>The review as text.</summary>
    public static string Of(IReadOnlyList<PolicyReport> reports, DateTimeOffset at)
    {
        MarkdownPage page = new(MarkdownPlan.Limit - KeptForVerdicts);
        page.Add("## Policies\n");
        page.AddParts("| Stack | Policy | Where | What is wrong | Excused |\n|---|---|---|---|---|\n", [.. reports.SelectMany(Rows)], "rows", 0);
        page.AddParts("\n", [.. reports.SelectMany(report => report.Unused).Select(unused => $"- The exception {MarkdownText.Plain(unused)}.\n")], "exceptions", 0);
        return page + string.Concat(reports.Select(report => $"\n{(report.IsKept ? "" : "⛔ ")}{MarkdownText.Plain(report.Verdict)}\n"))
            + string.Create(CultureInfo.InvariantCulture, $"\nReviewed at {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC. What each policy asks: docs/policies.md.\n");
    }

    private static IEnumerable<string> Rows(PolicyReport report) => report.Findings.OrderBy(report.IsExcused).Select(finding =>
        $"| {MarkdownText.Code(report.Stack)} | {MarkdownText.Code(finding.Rule.Name)} | {MarkdownText.Code(finding.Subject)} | {MarkdownText.Plain(finding.Wrong)} | {MarkdownText.Plain(PoliciesText.Excuse(report, finding))} |\n");
}
