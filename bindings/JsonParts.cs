using System.Text.Json;

namespace CardWeb.Tf.Bindings;

/// <summary>Where the properties of one object stand in the bytes of a JSON document.</summary>
public sealed class JsonParts
{
    private readonly byte[] _json;
    private readonly Dictionary<string, Range> _parts = [];

    private JsonParts(byte[] json) => _json = json;

    /// <summary>The names, in the document's order.</summary>
    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>Where the value of a property stands; nowhere when there is none.</summary>
    public Range this[string name] => _parts[name];

    /// <summary>Finds the properties of the object that stands there.</summary>
    public static JsonParts Of(byte[] json, Range place)
    {
        var parts = new JsonParts(json);
        var start = place.Start.Value;
        var reader = new Utf8JsonReader(json.AsSpan(place));
        _ = reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            _ = reader.Read();
            var first = (int)reader.TokenStartIndex;
            reader.Skip();
            parts._parts.Add(name, (start + first)..(start + (int)reader.BytesConsumed));
        }

        return parts;
    }

    /// <summary>Whether there is such a property.</summary>
    public bool Has(string name) => _parts.ContainsKey(name);

    /// <summary>Copies some properties as they stand.</summary>
    public void WriteTo(Utf8JsonWriter writer, Func<string, bool> wanted)
    {
        foreach (var (name, place) in _parts.Where(p => wanted(p.Key)))
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(_json.AsSpan(place), skipInputValidation: true);
        }
    }
}
