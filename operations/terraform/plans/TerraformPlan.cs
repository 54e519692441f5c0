using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Schemas;

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

    /// <summary>The shapes of the resources' attributes.</summary>
    public required ProviderSchema Schema { get; init; }

    /// <summary>The version of the AWS provider that the configuration asks for; empty when it does not say.</summary>
    public string ProviderVersion => TerraformJson.Text(
        TerraformJson.Child(TerraformJson.Child(TerraformJson.Child(Json, "configuration"), "provider_config"), "aws"), "version_constraint") ?? "";

    /// <summary>The types of the resources in it.</summary>
    public IEnumerable<string> Types =>
        ResourceChanges.Concat(ResourceDrift).Where(change => change.IsManaged).Select(change => change.Type).Distinct(StringComparer.Ordinal);

    /// <summary>Whether <see cref="Schema"/> is of this version and has all these types.</summary>
    public bool HasShapes => Schema.Version == ProviderVersion && Schema.Has(Types);

    /// <summary>All of it, for what has no property here.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Reads it; the document may be disposed of afterwards.</summary>
    /// <param name="document">What Terraform wrote.</param>
    /// <param name="schema">The shapes of the resources' attributes. Default: those that the project ships.</param>
    public static TerraformPlan From(JsonDocument document, ProviderSchema? schema = null)
    {
        var json = document.RootElement.Clone();
        return new TerraformPlan
        {
            TerraformVersion = TerraformJson.Text(json, "terraform_version") ?? "",
            ResourceChanges = [.. TerraformJson.Items(json, "resource_changes").Select(ResourceChange.From)],
            ResourceDrift = [.. TerraformJson.Items(json, "resource_drift").Select(ResourceChange.From)],
            OutputActions = Outputs(TerraformJson.Child(json, "output_changes")),
            OutputChanges = [.. TerraformJson.Members(TerraformJson.Child(json, "output_changes")).Select(OutputChange.From)],
            PresentOutputs = TerraformJson.Members(TerraformJson.Child(TerraformJson.Child(TerraformJson.Child(json, "prior_state"), "values"), "outputs"))
                .ToDictionary(output => output.Name, output => TerraformJson.Child(output.Value, "value"), StringComparer.Ordinal),
            Wanted = Resources(TerraformJson.Child(json, "planned_values")),
            Present = Resources(TerraformJson.Child(TerraformJson.Child(json, "prior_state"), "values")),
            Schema = schema ?? ProviderSchema.Shipped,
            Json = json,
        };
    }

    private static Dictionary<string, string> Outputs(JsonElement changes) =>
        TerraformJson.Members(changes).ToDictionary(output => output.Name, output => output.Value.GetProperty("actions")[0].GetString()!, StringComparer.Ordinal);

    private static Dictionary<string, JsonElement> Resources(JsonElement values) =>
        InModule(TerraformJson.Child(values, "root_module"))
            .Where(resource => TerraformJson.Text(resource, "mode") is "managed" && TerraformJson.Text(resource, "deposed_key") is null)
            .ToDictionary(resource => TerraformJson.Text(resource, "address")!, resource => TerraformJson.Child(resource, "values"), StringComparer.Ordinal);

    private static IEnumerable<JsonElement> InModule(JsonElement module) =>
        TerraformJson.Items(module, "resources").Concat(TerraformJson.Items(module, "child_modules").SelectMany(InModule));
}
