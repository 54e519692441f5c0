using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>
/// A stack as a plan has it: of what the code tells, each value as Terraform has worked it out, and each reference to another
/// resource as it is written. So no one is fooled by a local value, by blocks that are made one by one, or by a change
/// that the code ignores.
/// </summary>
public static partial class PlanStack
{
    private static readonly string[] s_meta = ["count", "for_each", "dynamic"];

    // Of these the provider plans a hash.
    private static readonly string[] s_hashed = ["user_data", "user_data_base64"];

    /// <summary>Merges a plan with the code that it was made of.</summary>
    public static SynthesizedStack Of(TerraformPlan plan, SynthesizedStack code)
    {
        var json = code.Json.DeepClone().AsObject();
        JsonObject resources = [];
        foreach (var resource in code.Resources)
        {
            foreach (var (address, values) in plan.Wanted.Where(wanted => IsInstance(wanted.Key, resource.Address)))
                Type(resources, resource.Type)[address[(resource.Type.Length + 1)..]] = Merged(resource, JsonObject.Create(values) ?? []);
        }

        json["resource"] = resources;
        return new SynthesizedStack(json);
    }

    private static bool IsInstance(string address, string resource) =>
        address == resource || address.StartsWith(resource + "[", StringComparison.Ordinal);

    private static JsonObject Type(JsonObject resources, string type)
    {
        _ = resources.TryAdd(type, new JsonObject());
        return resources[type]!.AsObject();
    }

    private static JsonObject Merged(StackResource resource, JsonObject values)
    {
        JsonObject body = [];
        foreach (var (name, written) in resource.Body.Where(told => !s_meta.Contains(told.Key)))
            body[name] = (values.ContainsKey(name) && !s_hashed.Contains(name) && !RefersToResource(written) ? Shaped(values[name], written) : written)?.DeepClone();

        foreach (var name in resource["dynamic"].Values().OfType<JsonObject>().SelectMany(made => made).Select(made => made.Key))
            body[name] = values[name]?.DeepClone() ?? new JsonArray(new JsonObject());

        return body;
    }

    // A plan has a list of what the code writes as one block.
    private static JsonNode? Shaped(JsonNode? planned, JsonNode? written) => written is JsonObject && planned is JsonArray and [JsonObject only] ? only : planned;

    private static bool RefersToResource(JsonNode? written) => written is not null && Reference().IsMatch(Text(written));

    private static string Text(JsonNode node) => node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.ToString() : node.ToJsonString();

    [GeneratedRegex(@"(?<!\$)\$\{[^}]*\b(data\.)?aws_\w+\.[\w-]+", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Reference();
}
