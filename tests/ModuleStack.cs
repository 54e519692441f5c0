using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests;

/// <summary>A stack with what one test builds in it, synthesized once and asked often.</summary>
public sealed class ModuleStack
{
    private readonly JsonObject json;

    /// <summary>Synthesizes what <paramref name="build"/> puts into an empty stack.</summary>
    public ModuleStack(Action<TerraformStack> build)
    {
        lock (Synthesis.Node)
        {
            var stack = Empty();
            build(stack);
            json = JsonNode.Parse(Testing.Synth(stack))!.AsObject();
        }
    }

    /// <summary>A stack without anything in it. Its folder stays empty; not naming one would leave a temporary folder behind for each test.</summary>
    public static TerraformStack Empty() => new(Testing.App(new TestingAppConfig { Outdir = Path.Combine(AppContext.BaseDirectory, "cdktf.out") }), "stack");

    /// <summary>The one resource of a type.</summary>
    public JsonObject Resource(string type) => Only(type, Resources(type));

    /// <summary>The one data source of a type.</summary>
    public JsonObject Data(string type) => Only(type, DataSources(type));

    /// <summary>All resources of a type, by their logical ids.</summary>
    public IReadOnlyDictionary<string, JsonObject> Resources(string type) => All("resource", type);

    /// <summary>All data sources of a type, by their logical ids.</summary>
    public IReadOnlyDictionary<string, JsonObject> DataSources(string type) => All("data", type);

    /// <summary>The value of an output.</summary>
    public string Output(string name) => json["output"]![name]!["value"]!.GetValue<string>();

    /// <summary>The types of all resources.</summary>
    public IReadOnlyList<string> Types => [.. json["resource"]?.AsObject().Select(type => type.Key) ?? []];

    /// <summary>The Terraform JSON, all of it.</summary>
    public override string ToString() => JsonText.Of(json);

    private static JsonObject Only(string type, IReadOnlyDictionary<string, JsonObject> found)
    {
        Assert.That(found, Has.Count.EqualTo(1), () => $"{type}: {string.Join(", ", found.Keys)}");
        return found.Values.Single();
    }

    private Dictionary<string, JsonObject> All(string kind, string type) =>
        (json[kind]?[type]?.AsObject() ?? []).ToDictionary(resource => resource.Key, resource => resource.Value!.AsObject(), StringComparer.Ordinal);
}
