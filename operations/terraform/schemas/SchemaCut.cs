using System.Text.Json;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Terraform.Schemas;

/// <summary>
/// Cuts what <c>terraform providers schema -json</c> writes, 13 MB, to some types of resources and to what comparing needs.
/// Equal blocks are kept once: a resource and a block name the blocks in them by their number.
/// </summary>
public sealed class SchemaCut
{
    private const string Provider = "registry.terraform.io/hashicorp/aws";

    private static readonly string[] s_kept = ["type", "optional", "computed", "sensitive"];

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly JsonArray _blocks = [];

    private SchemaCut()
    {
    }

    /// <summary>The cut, as a file: a line for each block, so that a new version of the provider shows as the lines that it changes.</summary>
    /// <param name="schemas">What Terraform wrote.</param>
    /// <param name="version">The provider's version.</param>
    /// <param name="types">The types to keep. A type that the provider does not have is left out.</param>
    public static string Of(JsonElement schemas, string version, IEnumerable<string> types)
    {
        SchemaCut cut = new();
        var all = TerraformJson.Child(TerraformJson.Child(TerraformJson.Child(schemas, "provider_schemas"), Provider), "resource_schemas");
        JsonObject resources = [];
        foreach (var type in types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (TerraformJson.Child(all, type) is { ValueKind: JsonValueKind.Object } schema)
                resources[type] = cut.Number(TerraformJson.Child(schema, "block"));
        }

        return cut.Text(version, resources);
    }

    private string Text(string version, JsonObject resources) => $$"""
        {
        "version": {{JsonValue.Create(version).ToJsonString()}},
        "resources": {
        {{string.Join(",\n", resources.Select(resource => $"{JsonValue.Create(resource.Key).ToJsonString()}: {resource.Value}"))}}
        },
        "blocks": [
        {{string.Join(",\n", _blocks.Select(block => block!.ToJsonString()))}}
        ]
        }

        """;

    private int Number(JsonElement block)
    {
        JsonObject kept = [];
        foreach (var attribute in TerraformJson.Members(TerraformJson.Child(block, "attributes")))
            kept[attribute.Name] = Attribute(attribute.Value);

        foreach (var inner in TerraformJson.Members(TerraformJson.Child(block, "block_types")))
        {
            kept[inner.Name] = new JsonObject
            {
                ["nesting"] = TerraformJson.Text(inner.Value, "nesting_mode"), ["block"] = Number(TerraformJson.Child(inner.Value, "block")),
            };
        }

        var text = kept.ToJsonString();
        if (_numbers.TryGetValue(text, out var number))
            return number;

        _blocks.Add((JsonNode)kept);
        return _numbers[text] = _blocks.Count - 1;
    }

    private static JsonObject Attribute(JsonElement attribute)
    {
        JsonObject kept = [];
        foreach (var member in TerraformJson.Members(attribute).Where(member => s_kept.Contains(member.Name)))
            kept[member.Name] = JsonNode.Parse(member.Value.GetRawText());

        return kept;
    }
}
