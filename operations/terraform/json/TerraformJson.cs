using System.Text.Json;

namespace CardWeb.Tf.Operations.Terraform.Json;

/// <summary>Reads Terraform's JSON, in which whatever is empty may be left out.</summary>
internal static class TerraformJson
{
    // Text is for people to read, and whoever writes it to a page escapes it for that page.
    private static readonly JsonSerializerOptions s_readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    /// <summary>A text; null when there is none.</summary>
    public static string? Text(JsonElement json, string name) =>
        Child(json, name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A member; JSON's null when there is none.</summary>
    public static JsonElement Child(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : s_null;

    /// <summary>An item of a list; JSON's null when there is none.</summary>
    public static JsonElement Item(JsonElement list, int at) =>
        list.ValueKind == JsonValueKind.Array && at < list.GetArrayLength() ? list[at] : s_null;

    /// <summary>A list's items; none when there is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement json, string name) => Items(Child(json, name));

    /// <summary>A list's items; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement list)
    {
        if (list.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in list.EnumerateArray())
                yield return item;
        }
    }

    /// <summary>An object's members; none when it is no object.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in json.EnumerateObject())
                yield return member;
        }
    }

    /// <summary>JSON's null.</summary>
    public static JsonElement Null => s_null;

    /// <summary>
    /// Whether a mark says true somewhere. Marks such as <c>after_unknown</c> are nested like the values that they are of.
    /// </summary>
    public static bool HasMark(JsonElement mark) => mark.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => mark.EnumerateArray().Any(HasMark),
        JsonValueKind.Object => mark.EnumerateObject().Any(member => HasMark(member.Value)),
        _ => false,
    };

    /// <summary>A value for people: a text as it is, all else as JSON without what is empty in it; null for nothing.</summary>
    public static string? Readable(JsonElement value) => value.ValueKind switch
    {
        _ when IsEmpty(value) => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => $"{{{string.Join(", ", value.EnumerateObject().Where(member => !IsEmpty(member.Value)).Select(member => $"\"{member.Name}\": {Inner(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Inner))}]",
        _ => value.GetRawText(),
    };

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.EnumerateArray().All(IsEmpty),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsEmpty(member.Value)),
        _ => false,
    };

    private static string Inner(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetRawText() : Readable(value) ?? "null";

    /// <summary>A value as JSON in one line.</summary>
    public static string Compact(JsonElement value) => JsonSerializer.Serialize(value, s_readable);

    /// <summary>A path as Terraform writes it, a list of names and indices, as text: <c>root_block_device[0].encrypted</c>.</summary>
    public static string PathText(JsonElement path) => string.Concat(path.EnumerateArray().Select((part, at) =>
        part.ValueKind == JsonValueKind.Number ? $"[{part}]" : at == 0 ? $"{part}" : $".{part}"));
}
