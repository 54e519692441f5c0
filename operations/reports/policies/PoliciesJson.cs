using CardWeb.Tf.Operations.Checks.Policies;

namespace CardWeb.Tf.Operations.Reports.Policies;

/// <summary>Writes a review for programs; docs/reports.md describes it.</summary>
public static class PoliciesJson
{
    /// <summary>The name of the form, which changes when the form does.</summary>
    public const string Schema = "card-web/policies/1";

    /// <summary>The review as text.</summary>
    public static string Of(IReadOnlyList<PolicyReport> reports, DateTimeOffset at) => ReportJson.Text(new
    {
        Schema,
        At = at,
        IsKept = reports.All(report => report.IsKept),
        Stacks = reports.Select(report => new
        {
            report.Stack,
            report.Verdict,
            report.IsKept,
            Findings = report.Findings.Select(finding => new
            {
                Policy = finding.Rule.Name,
                finding.Rule.Asks,
                finding.Rule.Ids,
                finding.Address,
                finding.ConstructPath,
                finding.Wrong,
                finding.Wanted,
                IsExcused = report.IsExcused(finding),
                finding.Exception?.Reason,
                finding.Exception?.Until,
            }),
            report.Unused,
        }),
    });
}
