using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>In what one resource differs from another.</summary>
public static class Difference
{
    /// <summary>What <paramref name="changed"/> has that <paramref name="plain"/> has not, each as <c>name = value</c>.</summary>
    public static IEnumerable<string> Between(JsonObject plain, JsonObject changed) =>
        Attributes(changed).Except(Attributes(plain), StringComparer.Ordinal);

    private static IEnumerable<string> Attributes(JsonObject resource) => resource.Select(attribute => $"{attribute.Key} = {attribute.Value?.ToJsonString()}");
}
