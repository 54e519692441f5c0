using System.Text.Json;

namespace CardWeb.Tf.Operations.Runs.Bootstrap;

/// <summary>What a Terraform state knows. Its lineage and serial begin again when it moves to another place: they tell nothing here.</summary>
/// <param name="Addresses">The addresses of the managed resources.</param>
internal sealed record StateDocument(IReadOnlyList<string> Addresses)
{
    /// <summary>Whether it knows all that another one knows.</summary>
    internal bool Covers(StateDocument other) => !other.Addresses.Except(Addresses, StringComparer.Ordinal).Any();

    /// <summary>Reads a state.</summary>
    /// <exception cref="OperationException">It is none.</exception>
    internal static StateDocument Parse(string text, string place)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return new StateDocument([.. Managed(json.RootElement.GetProperty("resources"))]);
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
