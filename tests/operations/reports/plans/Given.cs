using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports.Plans;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Tests.Operations.Reports.Plans;

/// <summary>Plans as Terraform writes them, and what is read out of them.</summary>
internal static class Given
{
    public static readonly Dictionary<string, string> Paths = new() { ["aws_x.a"] = "modules/a" };

    /// <summary>A change of <c>aws_x.a</c>, with more members of its change, as JSON.</summary>
    public static string Change(string actions, string before, string after, string more = "", string outside = "") =>
        $$"""{"address":"aws_x.a","mode":"managed","type":"aws_x","name":"a",{{(outside.Length > 0 ? outside + "," : "")}}"change":{"actions":{{actions}},"before":{{before}},"after":{{after}}{{(more.Length > 0 ? "," + more : "")}} } }""";

    public static TerraformPlan Plan(params string[] changes) => WithOutputs("{}", changes);

    public static TerraformPlan WithOutputs(string outputs, params string[] changes)
    {
        using var json = JsonDocument.Parse($$"""{"format_version":"1.2","terraform_version":"1.11.4","resource_changes":[{{string.Join(',', changes)}}],"output_changes":{{outputs}}}""");
        return TerraformPlan.From(json);
    }

    /// <summary>The only resource that the plan touches.</summary>
    public static ResourceReport Resource(params string[] changes) => PlanReader.Resources(Plan(changes), Paths).Single();

    public static PlanReport Report(TerraformPlan plan, string terraformText = "Terraform will perform the following actions:", GateVerdict? gate = null)
    {
        var resources = PlanReader.Resources(plan, Paths);
        return new PlanReport
        {
            Environment = "development",
            Stack = "card-web-development",
            Counts = PlanCounts.Of(resources),
            Resources = resources,
            Outputs = PlanReader.Outputs(plan),
            Gate = gate ?? GateVerdict.Clear,
            Origin = new PlanOrigin { Commit = new string('a', 40), Terraform = "1.11.4", Providers = ["hashicorp/aws 5.100.0"], Cdktf = "0.21.0", CreatedAt = DateTimeOffset.UnixEpoch },
            Sha256 = new string('b', 64),
            TerraformText = terraformText,
        };
    }

    public static string Json(string text) => JsonValue.Create(text).ToJsonString();
}
