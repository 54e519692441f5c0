using System.Text.Json;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Operations.Reports.Drift;

/// <summary>Writes a drift report for programs; docs/reports.md describes it.</summary>
public static class DriftJson
{
    /// <summary>The name of the form, which changes when the form does.</summary>
    public const string Schema = "card-web/drift/1";

    /// <summary>The report as text.</summary>
    public static string Of(string environment, DriftReport report, DateTimeOffset at) => ReportJson.Text(
        new
        {
            Schema,
            Environment = environment,
            At = at,
            report.Verdict,
            report.IsClean,
            Counts = Enum.GetValues<FindingCategory>().ToDictionary(
                category => JsonNamingPolicy.CamelCase.ConvertName(category.ToString()), category => report.Findings.Count(finding => finding.Category == category)),
            Critical = report.Critical.Count,
            Findings = report.Findings.Select(finding => new
            {
                finding.Category,
                finding.Severity,
                finding.Address,
                finding.ConstructPath,
                finding.PhysicalId,
                finding.Attribute,
                finding.Wanted,
                finding.Recorded,
                finding.Found,
                finding.Summary,
                finding.NextAction,
                finding.Command,
                finding.NeedsHand,
                finding.IgnoredBecause,
                finding.IgnoredUntil,
            }),
            report.UnusedIgnores,
        });
}
