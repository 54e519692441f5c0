using CardWeb.Tf.Operations.Checks.Parity;
using CardWeb.Tf.Operations.Reports.Plans;

namespace CardWeb.Tf.Operations.Reports.Parity;

/// <summary>Writes a comparison for GitHub, shorter than its limit whatever is in it.</summary>
public static class ParityMarkdown
{
    private const int KeptForVerdict = 1_000;

    /// <summary>The comparison as text.</summary>
    public static string Of(ParityReport report)
    {
        MarkdownPage page = new(MarkdownPlan.Limit - KeptForVerdict);
        page.Add("## Parity of the environments\n");
        page.AddParts($"| Environment | Setting | {MarkdownText.Plain(report.Reference)} | its own | Why |\n|---|---|---|---|---|\n", [.. report.Differences.Select(Row)], "rows", 0);
        page.AddParts("\n", [.. report.Unused.Select(unused => $"- {MarkdownText.Plain(unused)} is declared to differ, and does not.\n")], "declarations", 0);
        return $"{page}\n{(report.IsAsDeclared ? "" : "⛔ ")}{MarkdownText.Plain(report.Verdict)}\n";
    }

    private static string Row(FoundDifference found) =>
        $"| {MarkdownText.Plain(found.Environment)} | {MarkdownText.Code(found.Setting)} | {MarkdownText.Code(found.Reference)} | {MarkdownText.Code(found.Value)} | {MarkdownText.Plain(found.Reason ?? "⛔ not declared")} |\n";
}
