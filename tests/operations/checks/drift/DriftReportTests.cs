using System.Text.Json;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Drift;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

public sealed class DriftReportTests
{
    private const string Nasty = "`a` | <b> @me\n</details> #12 *x* [y](http://z) \U0001F600";

    private static readonly DateTimeOffset At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Finding Critical = Given.Finding("path") with { Severity = Severity.Critical, Found = Nasty, Remedy = new("Apply.", "aws x", NeedsHand: true) };
    private static readonly Finding Pending = Given.Finding("idle") with { Category = FindingCategory.Pending, Severity = Severity.Notice };

    [Test]
    public void The_verdict_is_one_line()
    {
        Assert.That(new DriftReport([]).Verdict, Is.EqualTo("Nothing was changed outside Terraform."));
        Assert.That(new DriftReport([Pending]).Verdict, Is.EqualTo("Nothing was changed outside Terraform. 1 difference in the code is not applied yet."));
        Assert.That(new DriftReport([Critical, Critical, Pending, Pending]).Verdict, Is.EqualTo("2 differences made outside Terraform, 2 critical. 2 differences in the code are not applied yet."));
    }

    [Test]
    public void What_applying_fixes_does_not_keep_from_applying()
    {
        DriftReport report = new([Critical, Critical with { Remedy = Critical.Remedy with { NeedsHand = false } }, Critical with { Category = FindingCategory.Ignored }, Pending]);
        Assert.That((report.Critical.Count, report.Blocking.Count), Is.EqualTo((2, 1)));
    }

    [Test]
    public void JSON_has_every_field_in_the_documented_form()
    {
        DriftReport report = new([Critical, Pending with { Category = FindingCategory.Ignored, IgnoredBecause = "r", IgnoredUntil = new(2026, 4, 1) }]) { UnusedIgnores = ["x"] };
        using var json = JsonDocument.Parse(DriftJson.Of("staging", report, At));
        Assert.That(json.RootElement.EnumerateObject().Select(field => field.Name), Is.EqualTo(["schema", "environment", "at", "verdict", "isClean", "counts", "critical", "findings", "unusedIgnores"]));
        Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo("card-web/drift/1"));
        Assert.That(json.RootElement.GetProperty("counts").GetRawText(), Does.Contain("\"changedOutside\": 1").And.Contain("\"ignored\": 1").And.Contain("\"pending\": 0"));
        var finding = json.RootElement.GetProperty("findings")[0];
        Assert.That((finding.GetProperty("category").GetString(), finding.GetProperty("severity").GetString(), finding.GetProperty("found").GetString()), Is.EqualTo(("changed-outside", "critical", Nasty)));
        Assert.That(json.RootElement.GetProperty("findings")[1].GetProperty("ignoredUntil").GetString(), Is.EqualTo("2026-04-01"));
        var page = Repository.Read("docs/reports.md");
        Assert.That(finding.EnumerateObject().Select(field => field.Name).Where(name => !page.Contains($"`{name}`")), Is.Empty, "not in docs/reports.md");
    }

    [Test]
    public void Markdown_begins_with_the_marker_and_lets_no_value_mean_anything()
    {
        var text = DriftMarkdown.Of("staging", new([Critical with { PhysicalId = Nasty, Summary = Nasty }]) { UnusedIgnores = [Nasty] }, At);
        Assert.That(text, Does.StartWith("<!-- card-web drift staging -->\n"));
        foreach (var part in (string[])["`a`", "<b>", "@me", "</details>", " #12", "*x*", "[y]", "http://"])
            Assert.That(text, Does.Not.Contain(part));

        var rows = text.Split('\n').Where(line => line.StartsWith('|')).ToArray();
        Assert.That(rows, Has.Length.EqualTo(3));
        Assert.That(rows.Select(row => row.Count(letter => letter == '|')), Is.All.EqualTo(7));
    }

    [Test]
    public void Markdown_stays_under_GitHubs_limit_and_says_how_many_are_left_out()
    {
        var many = Enumerable.Range(0, 2000).Select(number => Critical with { PhysicalId = $"i-{number}", Found = new string('@', 5000) }).ToArray();
        var text = DriftMarkdown.Of("staging", new(many) { UnusedIgnores = [.. many.Select(finding => finding.Found!)] }, At);
        Assert.That(text, Has.Length.LessThan(65_535));
        Assert.That(text, Does.Match("[0-9]+ more do not fit here; `dotnet run -- drift staging` shows them all").And.Contain("Looked at 2026-03-01 12:00 UTC"));
    }

    [Test]
    public void Text_has_a_table_the_details_and_the_verdict_last()
    {
        using TestConsole console = new();
        console.Width(200);
        DriftText.Write(new OperationConsole(console), new([Critical]) { UnusedIgnores = ["x"] });
        Assert.That(console.Output, Does.Contain("critical").And.Contain("changed outside").And.Contain("1. aws_lb.lb path: Changed.").And.Contain("     aws x").And.Contain("entry for x matches nothing"));
        Assert.That(console.Lines[^1], Is.EqualTo("1 difference made outside Terraform, 1 critical."));
        Assert.That(console.Output, Does.Not.Contain("@me\n"), "one line for each value");
    }
}
