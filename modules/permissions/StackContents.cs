using System.Text.Json.Nodes;

namespace CardWeb.Tf.Modules;

/// <summary>What a synthesized stack holds: its resources and data sources, by Terraform's types.</summary>
/// <param name="json">The stack's Terraform JSON.</param>
public sealed class StackContents(JsonObject json)
{
    /// <summary>A stack without anything in it.</summary>
    public static StackContents None { get; } = new([]);

    /// <summary>The types of its resources, such as <c>aws_lb</c>, and of its data sources, such as <c>data.aws_vpc</c>.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. Types("resource").Select(type => type.Key), .. Types("data").Select(type => $"data.{type.Key}")];

    /// <summary>Whether there is a resource or a data source of this type.</summary>
    public bool Has(string kind) => Bodies(kind).Any();

    /// <summary>
    /// The values of one attribute of all resources of one type; a value that is known only when it is applied is left out.
    /// </summary>
    public IReadOnlyList<string> Values(string kind, string attribute) =>
        Known(Bodies(kind).Select(body => body[attribute]).OfType<JsonNode>());

    /// <summary>The same, of an attribute in one of the resources' blocks.</summary>
    public IReadOnlyList<string> ValuesWithin(string kind, string attribute) =>
        Known(Bodies(kind).SelectMany(body => Found(body, attribute)));

    private static string[] Known(IEnumerable<JsonNode> nodes) =>
    [
        .. nodes.SelectMany(Texts)
            .Where(value => !value.Contains("${", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    private IEnumerable<JsonObject> Bodies(string kind)
    {
        var (group, type) = kind.StartsWith("data.", StringComparison.Ordinal) ? ("data", kind["data.".Length..]) : ("resource", kind);
        return Types(group)[type]?.AsObject().Select(resource => resource.Value!.AsObject()) ?? [];
    }

    private JsonObject Types(string group) => json[group] as JsonObject ?? [];

    private static IEnumerable<JsonNode> Found(JsonNode? node, string attribute) => node switch
    {
        JsonObject body => body.SelectMany(part =>
            part.Key == attribute && part.Value is { } value ? [value] : Found(part.Value, attribute)),
        JsonArray list => list.SelectMany(item => Found(item, attribute)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode node) =>
        node is JsonArray list ? list.OfType<JsonNode>().SelectMany(Texts) : [node.ToString()];
}
