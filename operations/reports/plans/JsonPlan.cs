namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Writes a plan's report for programs: docs/reports.md has the schema.</summary>
public static class JsonPlan
{
    /// <summary>The schema's name and version.</summary>
    public const string Schema = "card-web/plan/1";

    /// <summary>The report as JSON.</summary>
    public static string Text(PlanReport report) => ReportJson.Text(
        new
        {
            Schema,
            report.Environment,
            report.Stack,
            report.Verdict,
            report.HasChanges,
            report.Counts,
            Resources = report.Resources.Select(Resource),
            Outputs = report.Outputs.Select(Value),
            Gate = new { report.Gate.IsPassed, Refusals = report.Gate.Refusals.Select(Refusal), Allowed = report.Gate.Allowed.Select(Refusal) },
            report.Origin.Commit,
            report.Origin.IsDirty,
            Tools = new { report.Origin.Terraform, report.Origin.Providers, report.Origin.Cdktf },
            report.Origin.CreatedAt,
            report.Sha256,
        });

    private static object Resource(ResourceReport resource) => new
    {
        resource.Kind,
        resource.ConstructPath,
        resource.Address,
        resource.PhysicalId,
        resource.PreviousAddress,
        resource.ImportId,
        resource.Reason,
        resource.ForcedBy,
        Attributes = resource.Attributes.Select(Value),
    };

    private static object Value(ValueChange value) => new { value.Path, value.Before, value.After, value.ForcesReplacement };

    private static object Refusal(Checks.Gate.Refusal refusal) =>
        new { refusal.Rule, refusal.Address, refusal.ConstructPath, refusal.Why, refusal.Consequence, refusal.HowToAllow };
}
