using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Runs.Plans;

/// <summary>A state at one time, as far as telling two apart needs it.</summary>
/// <param name="Lineage">What all versions of one state have in common; empty when there is none.</param>
/// <param name="Serial">The version's number; 0 when there is none.</param>
/// <param name="Resources">Each managed resource, by address, as text.</param>
public sealed record StateSnapshot(string Lineage, long Serial, IReadOnlyDictionary<string, string> Resources)
{
    /// <summary>No state: nothing was ever deployed.</summary>
    public static StateSnapshot Empty { get; } = new("", 0, new Dictionary<string, string>());

    /// <summary>Reads what Terraform stores.</summary>
    /// <exception cref="JsonException">It is no state.</exception>
    public static StateSnapshot Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Empty;

        using var json = JsonDocument.Parse(text);
        var state = json.RootElement;
        var serial = TerraformJson.Child(state, "serial");
        return serial.ValueKind is JsonValueKind.Number && serial.TryGetInt64(out var number)
            ? new StateSnapshot(TerraformJson.Text(state, "lineage") ?? "", number, Read(state))
            : throw new JsonException("it has no serial number");
    }

    /// <summary>Whether it is the very same version.</summary>
    public bool IsSame(StateSnapshot other) => Serial == other.Serial && Lineage == other.Lineage;

    /// <summary>What is different in a later one, a line for each resource.</summary>
    public IEnumerable<string> MovedIn(StateSnapshot later) =>
        from address in Resources.Keys.Union(later.Resources.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
        let before = Resources.GetValueOrDefault(address)
        let after = later.Resources.GetValueOrDefault(address)
        where before != after
        select $"{address} {(before is null ? "was added" : after is null ? "is gone" : "was changed")}";

    private static Dictionary<string, string> Read(JsonElement state) => (
        from resource in TerraformJson.Items(state, "resources")
        where TerraformJson.Text(resource, "mode") is "managed"
        from instance in TerraformJson.Items(resource, "instances")
        group TerraformJson.Compact(TerraformJson.Child(instance, "attributes")) by AddressOf(resource, instance))
        .ToDictionary(same => same.Key, same => string.Concat(same), StringComparer.Ordinal);

    private static string AddressOf(JsonElement resource, JsonElement instance)
    {
        var module = TerraformJson.Text(resource, "module") is { } inside ? inside + "." : "";
        var key = TerraformJson.Child(instance, "index_key");
        var index = key.ValueKind is JsonValueKind.Null ? "" : string.Create(CultureInfo.InvariantCulture, $"[{key.GetRawText()}]");
        return $"{module}{TerraformJson.Text(resource, "type")}.{TerraformJson.Text(resource, "name")}{index}";
    }
}
