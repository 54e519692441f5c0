using System.Globalization;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Compares attributes' values: null, "", {} and [] are alike, and a list's order says nothing.</summary>
internal static class AttributeValues
{
    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    /// <summary>Whether there is nothing in it.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => value.GetString() is "",
        JsonValueKind.Array => value.EnumerateArray().All(IsEmpty),
        JsonValueKind.Object => value.EnumerateObject().All(member => IsEmpty(member.Value)),
        _ => false,
    };

    /// <summary>Whether they say the same.</summary>
    public static bool AreEqual(JsonElement one, JsonElement other)
    {
        if (IsEmpty(one) || IsEmpty(other))
            return IsEmpty(one) && IsEmpty(other);

        return (one.ValueKind, other.ValueKind) switch
        {
            (JsonValueKind.Object, JsonValueKind.Object) => Names(one, other).All(name => AreEqual(Member(one, name), Member(other, name))),
            (JsonValueKind.Array, JsonValueKind.Array) => HaveTheSame(one, other),
            _ => JsonElement.DeepEquals(one, other),
        };
    }

    /// <summary>The places where they differ, each as deep inside as can be told.</summary>
    public static IEnumerable<AttributePath> Differences(JsonElement one, JsonElement other) => Differences(new AttributePath([]), one, other);

    /// <summary>Readable text: a text as it is, all else as JSON without what is empty in it; null for nothing.</summary>
    public static string? Text(JsonElement value) => value.ValueKind switch
    {
        _ when IsEmpty(value) => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Object => $"{{{string.Join(", ", Full(value).Select(member => $"\"{member.Name}\": {Inner(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Inner))}]",
        _ => value.GetRawText(),
    };

    private static IEnumerable<AttributePath> Differences(AttributePath at, JsonElement one, JsonElement other)
    {
        if (AreEqual(one, other))
            return [];

        if (AreObjects(one, other))
            return Names(one, other).SelectMany(name => Differences(at.Then(name), Member(one, name), Member(other, name)));

        return AreBlocks(one, other)
            ? Enumerable.Range(0, one.GetArrayLength()).SelectMany(place =>
                Differences(at.Then(place.ToString(CultureInfo.InvariantCulture)), one[place], other[place]))
            : [at];
    }

    private static bool AreObjects(JsonElement one, JsonElement other) =>
        (one.ValueKind == JsonValueKind.Object && (other.ValueKind == JsonValueKind.Object || IsEmpty(other)))
        || (other.ValueKind == JsonValueKind.Object && IsEmpty(one));

    private static bool AreBlocks(JsonElement one, JsonElement other) =>
        one.ValueKind == JsonValueKind.Array && other.ValueKind == JsonValueKind.Array
        && one.GetArrayLength() == other.GetArrayLength()
        && one.EnumerateArray().Concat(other.EnumerateArray()).All(item => item.ValueKind == JsonValueKind.Object);

    private static bool HaveTheSame(JsonElement one, JsonElement other)
    {
        List<JsonElement> left = [.. other.EnumerateArray()];
        return one.GetArrayLength() == left.Count && one.EnumerateArray().All(item => Remove(left, item));
    }

    private static bool Remove(List<JsonElement> items, JsonElement item)
    {
        var at = items.FindIndex(other => AreEqual(item, other));
        if (at >= 0)
            items.RemoveAt(at);

        return at >= 0;
    }

    private static string Inner(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetRawText() : Text(value) ?? "null";

    private static IEnumerable<JsonProperty> Full(JsonElement value) => value.EnumerateObject().Where(member => !IsEmpty(member.Value));

    private static IEnumerable<string> Names(JsonElement one, JsonElement other) => NamesOf(one).Union(NamesOf(other));

    private static IEnumerable<string> NamesOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(member => member.Name) : [];

    private static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : s_null;
}
