using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Reads which attributes the code sets, from the expressions that a plan holds of each resource.</summary>
internal static class Configuration
{
    /// <summary>Whether it sets an attribute.</summary>
    public static bool Sets(JsonElement expressions, string attribute) =>
        TerraformJson.Child(expressions, attribute).ValueKind != JsonValueKind.Null;

    /// <summary>Whether it sets what is there; all tags together are the code's, and the provider's defaults.</summary>
    public static bool Sets(JsonElement expressions, ValuePath path)
    {
        if (path.Attribute is "tags_all")
            return true;

        for (var depth = 1; depth <= path.Parts.Count; depth++)
        {
            var at = path.Take(depth).In(expressions);
            if (at.ValueKind == JsonValueKind.Null)
                return false;

            if (IsExpression(at))
                return true;
        }

        return true;
    }

    /// <summary>The names that it sets in the block there.</summary>
    public static IReadOnlyList<string> NamesIn(JsonElement expressions, ValuePath path) =>
        path.In(expressions) is { ValueKind: JsonValueKind.Object } block && !IsExpression(block)
            ? [.. block.EnumerateObject().Select(member => member.Name)]
            : [];

    private static bool IsExpression(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("constant_value", out _) || value.TryGetProperty("references", out _));
}
