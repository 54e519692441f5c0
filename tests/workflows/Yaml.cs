using YamlDotNet.RepresentationModel;

namespace CardWeb.Tf.Tests.Workflows;

/// <summary>Reads YAML in which whatever is not needed is left out.</summary>
internal static class Yaml
{
    public static YamlNode? At(YamlNode? node, string name) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(name), out var child) ? child : null;

    public static string? Text(YamlNode? node, string name) => (At(node, name) as YamlScalarNode)?.Value;

    public static IReadOnlyDictionary<string, YamlMappingNode> Children(YamlNode? node) => node is YamlMappingNode map
        ? map.Children.ToDictionary(child => ((YamlScalarNode)child.Key).Value!, child => child.Value as YamlMappingNode ?? new YamlMappingNode())
        : new Dictionary<string, YamlMappingNode>();

    public static IReadOnlyDictionary<string, string> Texts(YamlNode? node) => node is YamlMappingNode map
        ? map.Children.ToDictionary(child => ((YamlScalarNode)child.Key).Value!, child => ((YamlScalarNode)child.Value).Value!)
        : new Dictionary<string, string>();

    /// <summary>A list's items; one that stands alone is a list of one.</summary>
    public static IEnumerable<YamlNode> Items(YamlNode? node) => node switch { null => [], YamlSequenceNode list => list.Children, _ => [node] };
}
