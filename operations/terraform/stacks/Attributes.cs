using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>Reads attributes as Terraform takes them: a block as an object or as a list of one, a number or a switch as text.</summary>
internal static class Attributes
{
    /// <summary>The attribute at a path such as <c>metadata_options.http_tokens</c>; null when there is none, or more than one.</summary>
    public static JsonNode? At(this StackResource resource, string path) => resource.Body.At(path);

    /// <summary>The same, within a block.</summary>
    public static JsonNode? At(this JsonObject block, string path) =>
        path.Split('.').Aggregate((JsonNode?)block, (node, name) => node switch
        {
            JsonObject one => one[name],
            JsonArray and [JsonObject one] => one[name],
            _ => null,
        });

    /// <summary>Each block of that name. One that an expression makes is there too, and says nothing.</summary>
    public static IReadOnlyList<JsonObject> Blocks(this JsonObject body, string name) =>
    [
        .. body[name] switch { null => [], JsonArray many => many.Select(AsBlock), var one => [AsBlock(one)] },
        .. Values(body["dynamic"]).OfType<JsonObject>().Any(made => made.ContainsKey(name)) ? [new JsonObject()] : Array.Empty<JsonObject>(),
    ];

    /// <summary>Whether it is switched on. Terraform takes the text for it too.</summary>
    public static bool IsTrue(this JsonNode? value) => Kind(value) is JsonValueKind.True || (Kind(value) is JsonValueKind.String && value!.ToString() is "true" or "1");

    /// <summary>Whether it is switched off.</summary>
    public static bool IsFalse(this JsonNode? value) => Kind(value) is JsonValueKind.False || (Kind(value) is JsonValueKind.String && value!.ToString() is "false" or "0");

    /// <summary>Whether it is this text.</summary>
    public static bool Is(this JsonNode? value, string text) => value is JsonValue && value.ToString() == text;

    /// <summary>The whole number; null when there is none, or an expression.</summary>
    public static int? Number(this JsonNode? value) =>
        value is JsonValue && int.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether it is told at all, by whatever.</summary>
    public static bool IsTold(this JsonNode? value) => value is JsonValue && value.ToString().Length > 0;

    /// <summary>A list's items; a value by itself as a list of one.</summary>
    public static IReadOnlyList<JsonNode> Values(this JsonNode? value) => value switch { null => [], JsonArray many => [.. many.OfType<JsonNode>()], _ => [value] };

    /// <summary>Whether it holds something that is known only when Terraform works it out.</summary>
    public static bool IsExpression(this JsonNode? value) =>
        value is not null && value.ToString().Replace("$${", "", StringComparison.Ordinal).Contains("${", StringComparison.Ordinal);

    private static JsonValueKind? Kind(JsonNode? value) => (value as JsonValue)?.GetValueKind();

    private static JsonObject AsBlock(JsonNode? node) => node as JsonObject ?? [];
}
