using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Plans;

/// <summary>
/// A saved plan, as <c>terraform show -json</c> tells it.
/// See https://developer.hashicorp.com/terraform/internals/json-format#plan-representation
/// </summary>
public sealed record TerraformPlan
{
    /// <summary>The Terraform that made it.</summary>
    public required string TerraformVersion { get; init; }

    /// <summary>What it does to each resource, those included to which it does nothing.</summary>
    public required IReadOnlyList<ResourceChange> ResourceChanges { get; init; }

    /// <summary>What Terraform found changed behind its back, noise included.</summary>
    public required IReadOnlyList<ResourceChange> ResourceDrift { get; init; }

    /// <summary>What it does to each output: <c>no-op</c>, <c>create</c>, <c>update</c> or <c>delete</c>, by the output's name.</summary>
    public required IReadOnlyDictionary<string, string> OutputActions { get; init; }

    /// <summary>What it does to each output, with its values.</summary>
    public IReadOnlyList<OutputChange> OutputChanges { get; init; } = [];

    /// <summary>The outputs' values now, by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> PresentOutputs { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The attributes that each managed resource has once the plan is applied, as far as known, by address.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Wanted { get; init; }

    /// <summary>The attributes that each managed resource has now, by address: the state, refreshed.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Present { get; init; }

    /// <summary>All of it, for what has no property here.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Reads it; the document may be disposed of afterwards.</summary>
    public static TerraformPlan From(JsonDocument document)
    {
        var json = document.RootElement.Clone();
        return new TerraformPlan
        {
            TerraformVersion = PlanJson.Text(json, "terraform_version") ?? "",
            ResourceChanges = [.. PlanJson.Items(json, "resource_changes").Select(ResourceChange.From)],
            ResourceDrift = [.. PlanJson.Items(json, "resource_drift").Select(ResourceChange.From)],
            OutputActions = Outputs(PlanJson.Child(json, "output_changes")),
            OutputChanges = [.. PlanJson.Members(PlanJson.Child(json, "output_changes")).Select(OutputChange.From)],
            PresentOutputs = PlanJson.Members(PlanJson.Child(PlanJson.Child(PlanJson.Child(json, "prior_state"), "values"), "outputs"))
                .ToDictionary(output => output.Name, output => PlanJson.Child(output.Value, "value"), StringComparer.Ordinal),
            Wanted = Resources(PlanJson.Child(json, "planned_values")),
            Present = Resources(PlanJson.Child(PlanJson.Child(json, "prior_state"), "values")),
            Json = json,
        };
    }

    private static Dictionary<string, string> Outputs(JsonElement changes) =>
        PlanJson.Members(changes).ToDictionary(output => output.Name, output => output.Value.GetProperty("actions")[0].GetString()!, StringComparer.Ordinal);

    private static Dictionary<string, JsonElement> Resources(JsonElement values) =>
        InModule(PlanJson.Child(values, "root_module"))
            .Where(resource => PlanJson.Text(resource, "mode") is "managed" && PlanJson.Text(resource, "deposed_key") is null)
            .ToDictionary(resource => PlanJson.Text(resource, "address")!, resource => PlanJson.Child(resource, "values"), StringComparer.Ordinal);

    private static IEnumerable<JsonElement> InModule(JsonElement module) =>
        PlanJson.Items(module, "resources").Concat(PlanJson.Items(module, "child_modules").SelectMany(InModule));
}
