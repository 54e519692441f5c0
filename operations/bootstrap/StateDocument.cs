using System.Text.Json;

namespace CardWeb.Tf.Operations.Bootstrap;

/// <summary>What a Terraform state says, as far as it matters which of two is the newer and what it knows.</summary>
/// <param name="Lineage">The same for all versions of one state.</param>
/// <param name="Serial">The version.</param>
/// <param name="Addresses">The addresses of the managed resources.</param>
internal sealed record StateDocument(string Lineage, long Serial, IReadOnlyList<string> Addresses)
{
    /// <summary>Reads a state.</summary>
    /// <exception cref="OperationException">It is none.</exception>
    internal static StateDocument Parse(string text, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            return new StateDocument(root.GetProperty("lineage").GetString()!, root.GetProperty("serial").GetInt64(), [.. Managed(root.GetProperty("resources"))]);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OperationException(
                $"'{place}' is no Terraform state: {e.Message} Fetch an older version of it back, or move it away: a bootstrap without a state finds what is there.", e);
        }
    }

    private static IEnumerable<string> Managed(JsonElement resources) =>
        from resource in resources.EnumerateArray()
        where resource.GetProperty("mode").GetString() is "managed" && resource.GetProperty("instances").GetArrayLength() > 0
        select $"{resource.GetProperty("type").GetString()}.{resource.GetProperty("name").GetString()}";
}
