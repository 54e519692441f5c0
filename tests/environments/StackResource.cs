using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>A resource of a synthesized stack.</summary>
internal sealed record StackResource(string Type, string Id, JsonObject Body)
{
    public string Address => $"{Type}.{Id}";

    public JsonNode? this[string attribute] => Body[attribute];

    public string Text(string attribute) => Body[attribute]?.ToString() ?? throw new AssertionException($"{Address} has no {attribute}: {Body}");

    public override string ToString() => $"{Address} {Body}";
}
