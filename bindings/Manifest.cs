using System.Text;
using System.Text.Json;

namespace CardWeb.Tf.Bindings;

/// <summary>
/// An index over the bytes of a <c>.jsii</c> assembly manifest. The AWS provider's has 120 MB,
/// of which a few percent are kept: so its parts are found and copied as they stand, never made into objects.
/// </summary>
public sealed class Manifest
{
    private readonly byte[] _json;
    private readonly Dictionary<string, Range> _head = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _submodules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Range> _types = new(StringComparer.Ordinal);

    /// <summary>Indexes a manifest.</summary>
    public Manifest(byte[] json)
    {
        _json = json;
        var reader = new Utf8JsonReader(json);
        _ = reader.Read();
        ReadObject(ref reader, ReadPart);
        Name = Text("name");
    }

    private delegate void PartReader(string name, ref Utf8JsonReader reader);

    /// <summary>The assembly's name, such as <c>@cdktf/provider-aws</c>.</summary>
    public string Name { get; }

    /// <summary>The full names of the submodules, each of which is a namespace.</summary>
    public IReadOnlyCollection<string> Submodules => _submodules.Keys;

    /// <summary>The full names of the types.</summary>
    public IReadOnlyCollection<string> Types => _types.Keys;

    /// <summary>Whether there is such a submodule.</summary>
    public bool HasSubmodule(string name) => _submodules.ContainsKey(name);

    /// <summary>The parsed definition of a submodule.</summary>
    public JsonDocument Submodule(string name) => JsonDocument.Parse(_json.AsMemory(_submodules[name]));

    /// <summary>The submodule that a type stands in, or null when it stands at the root or belongs to another assembly.</summary>
    public string? SubmoduleOf(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1))
        {
            if (HasSubmodule(type[..dot]))
                return type[..dot];
        }

        return null;
    }

    /// <summary>Every type that a type's definition mentions.</summary>
    public IEnumerable<string> ReferencesOf(string type)
    {
        var references = new List<string>();
        var reader = new Utf8JsonReader(_json.AsSpan(_types[type]));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && _types.ContainsKey(text))
                references.Add(text);
        }

        return references;
    }

    /// <summary>Writes the manifest with no submodules but these.</summary>
    public void Write(Stream target, IReadOnlySet<string> submodules)
    {
        using var writer = new Utf8JsonWriter(target);
        writer.WriteStartObject();
        foreach (var (name, range) in _head)
            WritePart(writer, name, range);
        WriteParts(writer, "submodules", _submodules.Where(s => submodules.Contains(s.Key)));
        WriteParts(writer, "types", _types.Where(t => SubmoduleOf(t.Key) is not { } s || submodules.Contains(s)));
        writer.WriteEndObject();
    }

    private static void ReadObject(ref Utf8JsonReader reader, PartReader part)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            _ = reader.Read();
            part(name, ref reader);
        }
    }

    private static Range Skip(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }

    private void ReadPart(string name, ref Utf8JsonReader reader)
    {
        switch (name)
        {
            case "submodules":
                ReadObject(ref reader, (string key, ref Utf8JsonReader r) => _submodules.Add(key, Skip(ref r)));
                break;
            case "types":
                ReadObject(ref reader, (string key, ref Utf8JsonReader r) => _types.Add(key, Skip(ref r)));
                break;
            default:
                _head.Add(name, Skip(ref reader));
                break;
        }
    }

    private string Text(string name) =>
        JsonSerializer.Deserialize<string>(Encoding.UTF8.GetString(_json.AsSpan(_head[name])))!;

    private void WriteParts(Utf8JsonWriter writer, string name, IEnumerable<KeyValuePair<string, Range>> parts)
    {
        writer.WriteStartObject(name);
        foreach (var (key, range) in parts)
            WritePart(writer, key, range);
        writer.WriteEndObject();
    }

    private void WritePart(Utf8JsonWriter writer, string name, Range range)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(_json.AsSpan(range), skipInputValidation: true);
    }
}
