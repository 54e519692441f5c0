using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Terraform.Schemas;

/// <summary>The shapes of the resources' attributes, in one version of the provider. See https://developer.hashicorp.com/terraform/cli/commands/providers/schema.</summary>
public sealed class ProviderSchema
{
    /// <summary>The file of the cut that the project ships, below the folder of the operations.</summary>
    public const string ShippedFile = "terraform/schemas/provider-schema.json";

    private static readonly Lazy<ProviderSchema> s_shipped = new(() =>
        Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "operations", ShippedFile))));

    private readonly JsonElement _blocks;
    private readonly Dictionary<int, ValueShape> _shapes = [];
    private readonly Dictionary<string, int> _resources;

    private ProviderSchema(JsonElement cut)
    {
        _blocks = TerraformJson.Child(cut, "blocks");
        _resources = TerraformJson.Members(TerraformJson.Child(cut, "resources"))
            .ToDictionary(resource => resource.Name, resource => resource.Value.GetInt32(), StringComparer.Ordinal);
        Version = TerraformJson.Text(cut, "version") ?? "";
    }

    /// <summary>The cut that the project ships: of the types that the project file lists.</summary>
    public static ProviderSchema Shipped => s_shipped.Value;

    /// <summary>The provider's version.</summary>
    public string Version { get; }

    /// <summary>Reads a cut.</summary>
    public static ProviderSchema Parse(string cut)
    {
        using var json = JsonDocument.Parse(cut);
        return new ProviderSchema(json.RootElement.Clone());
    }

    /// <summary>The types that it has.</summary>
    public IReadOnlyCollection<string> Types => _resources.Keys;

    /// <summary>Whether it has all of these types.</summary>
    public bool Has(IEnumerable<string> types) => types.All(_resources.ContainsKey);

    /// <summary>The shape of a resource of a type; unknown when the cut does not have it.</summary>
    public ValueShape Of(string type) => _resources.TryGetValue(type, out var number) ? Block(number) : ValueShape.Unknown;

    private ValueShape Block(int number)
    {
        lock (_shapes)
        {
            return _shapes.TryGetValue(number, out var shape) ? shape : _shapes[number] = new ValueShape
            {
                Kind = ValueKind.Block,
                Members = TerraformJson.Members(_blocks[number])
                    .ToDictionary(member => member.Name, member => (Func<ValueShape>)(() => Member(member.Value)), StringComparer.Ordinal),
            };
        }
    }

    private ValueShape Member(JsonElement member) => TerraformJson.Text(member, "nesting") is { } nesting
        ? Nested(nesting, TerraformJson.Child(member, "block").GetInt32())
        : Typed(TerraformJson.Child(member, "type")) with
        {
            IsOptional = IsTrue(member, "optional"), IsComputed = IsTrue(member, "computed"), IsSensitive = IsTrue(member, "sensitive"),
        };

    private ValueShape Nested(string nesting, int block) => nesting switch
    {
        "list" => new() { Kind = ValueKind.List, Items = () => Block(block) },
        "set" => new() { Kind = ValueKind.Set, Items = () => Block(block) },
        "map" => new() { Kind = ValueKind.Map, Items = () => Block(block) },
        _ => Block(block),
    };

    // "string", ["set", "string"], ["list", ["object", {"name": "string"}]].
    private static ValueShape Typed(JsonElement type)
    {
        if (type.ValueKind != JsonValueKind.Array)
            return type.ValueKind == JsonValueKind.String && !type.ValueEquals("dynamic") ? new() { Kind = ValueKind.Primitive } : ValueShape.Unknown;

        var inner = type[1];
        return type[0].GetString() switch
        {
            "list" => new() { Kind = ValueKind.List, Items = () => Typed(inner) },
            "set" => new() { Kind = ValueKind.Set, Items = () => Typed(inner) },
            "map" => new() { Kind = ValueKind.Map, Items = () => Typed(inner) },
            "object" => new()
            {
                Kind = ValueKind.Block,
                Members = inner.EnumerateObject().ToDictionary(member => member.Name, member => (Func<ValueShape>)(() => Typed(member.Value)), StringComparer.Ordinal),
            },
            _ => ValueShape.Unknown,
        };
    }

    private static bool IsTrue(JsonElement member, string name) => TerraformJson.Child(member, name).ValueKind == JsonValueKind.True;
}
