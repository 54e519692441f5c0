using System.Text.Json;

namespace CardWeb.Tf.Bindings;

/// <summary>
/// An index over the bytes of a <c>.jsii</c> assembly manifest. The AWS provider's has 120 MB, of which a few percent are kept:
/// so its parts are found and copied as they stand, and never made into objects.
/// </summary>
public sealed class Manifest
{
    private readonly byte[] _json;
    private readonly JsonParts _head;
    private readonly JsonParts _submodules;
    private readonly JsonParts _types;

    /// <summary>Indexes a manifest.</summary>
    public Manifest(byte[] json)
    {
        _json = json;
        _head = JsonParts.Of(json, 0..json.Length);
        _submodules = JsonParts.Of(json, _head["submodules"]);
        _types = JsonParts.Of(json, _head["types"]);
        Name = JsonSerializer.Deserialize<string>(json.AsSpan(_head["name"]))!;
    }

    /// <summary>The assembly's name, such as <c>@cdktf/provider-aws</c>.</summary>
    public string Name { get; }

    /// <summary>The full names of the submodules, each of which is a namespace.</summary>
    public IEnumerable<string> Submodules => _submodules.Names;

    /// <summary>The full names of the types.</summary>
    public IEnumerable<string> Types => _types.Names;

    /// <summary>Whether there is such a submodule.</summary>
    public bool HasSubmodule(string name) => _submodules.Has(name);

    /// <summary>The folder of a submodule's code below <c>lib</c>: <c>lb-listener</c> where its symbol is <c>src/lb-listener/index:</c>.</summary>
    public string FolderOf(string submodule)
    {
        using var definition = JsonDocument.Parse(_json.AsMemory(_submodules[submodule]));
        var symbol = definition.RootElement.GetProperty("symbolId").GetString()!;
        return symbol[(symbol.IndexOf('/', StringComparison.Ordinal) + 1)..symbol.LastIndexOf('/')];
    }

    /// <summary>The submodule that a type stands in; null when it stands in none, or belongs to another assembly.</summary>
    public string? SubmoduleOf(string type)
    {
        for (var dot = type.LastIndexOf('.'); dot > 0; dot = type.LastIndexOf('.', dot - 1))
        {
            if (HasSubmodule(type[..dot]))
                return type[..dot];
        }

        return null;
    }

    /// <summary>The types of this assembly that a type's definition mentions.</summary>
    public IReadOnlyList<string> ReferencesOf(string type)
    {
        var references = new List<string>();
        var reader = new Utf8JsonReader(_json.AsSpan(_types[type]));
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && _types.Has(text))
                references.Add(text);
        }

        return references;
    }

    /// <summary>Writes the manifest with no submodules but these.</summary>
    public void Write(Stream target, IReadOnlySet<string> submodules)
    {
        using var writer = new Utf8JsonWriter(target);
        writer.WriteStartObject();
        _head.WriteTo(writer, name => name is not ("submodules" or "types"));
        writer.WriteStartObject("submodules");
        _submodules.WriteTo(writer, submodules.Contains);
        writer.WriteEndObject();
        writer.WriteStartObject("types");
        _types.WriteTo(writer, type => SubmoduleOf(type) is not { } submodule || submodules.Contains(submodule));
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
