using System.Text.Json;

namespace CardWeb.Tf.Operations.Plans;

/// <summary>Reads Terraform's JSON, in which whatever is empty may be left out.</summary>
internal static class PlanJson
{
    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    /// <summary>A text; null when there is none.</summary>
    public static string? Text(JsonElement json, string name) =>
        Child(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A member; JSON's null when there is none.</summary>
    public static JsonElement Child(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : s_null;

    /// <summary>A list's items; none when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement json, string name) =>
        Child(json, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A path as Terraform writes it, a list of names and indices, as text: <c>root_block_device[0].encrypted</c>.</summary>
    public static string PathText(JsonElement path) => string.Concat(path.EnumerateArray().Select((part, at) =>
        part.ValueKind == JsonValueKind.Number ? $"[{part}]" : at == 0 ? $"{part}" : $".{part}"));
}
