using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests;

/// <summary>JSON with its names in order, so that equal JSON has equal text.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a JSON value.</summary>
    public static string Of(JsonNode? json) => Sorted(json)?.ToJsonString(Readable) ?? "null";

    /// <summary>The text of a JSON value given as text.</summary>
    public static string Of(string json) => Of(JsonNode.Parse(json));

    private static JsonNode? Sorted(JsonNode? json) => json switch
    {
        JsonObject value => new JsonObject(value.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray value => new JsonArray([.. value.Select(Sorted)]),
        { } value => value.DeepClone(),
        null => null,
    };
}
