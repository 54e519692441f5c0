using CardWeb.Tf.Operations.Checks.Parity;

namespace CardWeb.Tf.Operations.Reports.Parity;

/// <summary>Writes a comparison for programs; docs/reports.md describes it.</summary>
public static class ParityJson
{
    /// <summary>The name of the form, which changes when the form does.</summary>
    public const string Schema = "card-web/parity/1";

    /// <summary>The comparison as text.</summary>
    public static string Of(ParityReport report) =>
        ReportJson.Text(new { Schema, report.Reference, report.Verdict, report.IsAsDeclared, report.Differences, report.Unused });
}
