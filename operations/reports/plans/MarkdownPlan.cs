using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Writes a plan's report as the comment of a pull request, whatever the plan never longer than GitHub takes.</summary>
public static class MarkdownPlan
{
    /// <summary>The most that GitHub takes.</summary>
    public const int Limit = 65_535;

    private const int KeptForTerraform = 12_000;
    private const int KeptForFooter = 5_000;

    /// <summary>The comment's first line, hidden, by which the next run finds it.</summary>
    public static string Marker(string environment) => $"<!-- {Catalogue.Product} plan {environment} -->";

    /// <summary>The report as Markdown.</summary>
    public static string Text(PlanReport report)
    {
        MarkdownPage page = new(Limit - 100);
        page.Add(Marker(report.Environment));
        page.Add($"### Plan for {MarkdownText.Code(report.Environment)}\n");
        page.Add((report.Gate.IsPassed ? "" : "⛔ ") + $"**{report.Verdict}**\n");
        if (report.HasChanges)
        {
            AddGate(page, report.Gate);
            AddResources(page, report);
            AddTerraform(page, report.TerraformText);
        }

        page.Add(Footer(report));
        return page.ToString();
    }

    private static void AddGate(MarkdownPage page, GateVerdict gate)
    {
        page.AddParts("#### The gate refuses\n\n", [.. gate.Refusals.Select(Refusal)], "refusals", KeptForTerraform);
        page.AddParts("#### Allowed for this run\n\n", [.. gate.Allowed.Select(Refusal)], "allowances", KeptForTerraform);
    }

    private static string Refusal(Refusal refusal) =>
        $"- {MarkdownText.Code(refusal.ConstructPath ?? refusal.Address ?? "the plan")}: {MarkdownText.Code(refusal.Why)} "
        + $"{refusal.Consequence} {MarkdownText.Code(refusal.HowToAllow)}\n";

    private static void AddResources(MarkdownPage page, PlanReport report)
    {
        page.AddParts(
            "#### Destroyed or replaced\n\n| | Resource | Terraform address | Why |\n|---|---|---|---|\n",
            [.. report.Losses.Select(loss => Row(TerminalPlan.Word(loss.Kind), Code(loss.ConstructPath), Code(loss.Address), Code(Why(loss))))],
            "losses",
            KeptForTerraform);
        page.AddParts(
            "#### Before and after\n\n| Resource | Attribute | Before | After |\n|---|---|---|---|\n",
            [.. report.Resources.Where(resource => resource.Kind is not ChangeKind.Add).SelectMany(Attributes)],
            "differences",
            KeptForTerraform);
        page.AddParts(
            "#### Outputs\n\n| Output | Before | After |\n|---|---|---|\n",
            [.. report.Outputs.Select(output => Row(Code(output.Path), Code(output.Before), Code(output.After)))],
            "outputs",
            KeptForTerraform);
        page.AddParts(
            "#### Else\n\n| | Resource | Terraform address | Note |\n|---|---|---|---|\n",
            [.. report.Resources.Where(resource => !resource.IsLoss).Select(each => Row(TerminalPlan.Word(each.Kind), Code(each.ConstructPath), Code(each.Address), Code(TerminalPlan.Note(each))))],
            "resources",
            KeptForTerraform);
    }

    private static string Why(ResourceReport loss) => string.Join("; ", new[] { loss.Why, TerminalPlan.Note(loss) }.Where(text => text.Length > 0));

    private static IEnumerable<string> Attributes(ResourceReport resource) => resource.Telling.Select(attribute => Row(
        Code(resource.Name),
        Code(attribute.Path) + (attribute.ForcesReplacement ? " forces replacement" : ""),
        Code(attribute.Before ?? ValueChange.None),
        Code(attribute.After ?? ValueChange.None)))
        .Concat(TerminalPlan.LeftOut(resource) is { Length: > 0 } rest ? [Row(Code(resource.Name), rest, "", "")] : []);

    private static string Code(string? text) => string.IsNullOrEmpty(text) ? "" : MarkdownText.Code(text);

    private static string Row(params string[] cells) => $"| {string.Join(" | ", cells)} |\n";

    private static void AddTerraform(MarkdownPage page, string text)
    {
        const string Open = "<details><summary>Terraform's own words</summary>\n\n";
        const string Close = "\n</details>\n";
        var all = text.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var room = page.Room - KeptForFooter - Open.Length - Close.Length;
        var shown = Fitting(all, room);
        var rest = shown == all.Length
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"\n*{all.Length - shown} of {all.Length} lines are left out: a comment has no room for them.*\n");
        page.Add(Open + MarkdownText.Fence(string.Join('\n', all.Take(shown))) + rest + Close);
    }

    // A fence is longer than any run of backticks in it, so it may be as long as the text itself.
    private static int Fitting(string[] lines, int room)
    {
        var (low, high) = (0, lines.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (MarkdownText.Fence(string.Join('\n', lines.Take(middle))).Length <= room)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private static string Footer(PlanReport report) =>
        $"{MarkdownText.Code(report.Origin.CommitText)} · {MarkdownText.Code(report.Origin.ToolsText)} · plan {MarkdownText.Code(report.Sha256)}";
}
