using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.States;

/// <summary>What a state object says of itself.</summary>
public sealed record StateDocument
{
    private const int Format = 4;

    /// <summary>How often it was written.</summary>
    public required long Serial { get; init; }

    /// <summary>What tells this state from any other, from its first write on.</summary>
    public required string Lineage { get; init; }

    /// <summary>The Terraform that wrote it last.</summary>
    public required string TerraformVersion { get; init; }

    /// <summary>How many resources it knows, data sources left out.</summary>
    public required int Resources { get; init; }

    /// <summary>Those that are marked as tainted, and so would be replaced.</summary>
    public required IReadOnlyList<TaintedResource> Tainted { get; init; }

    /// <summary>When it was written last; null when S3 does not say.</summary>
    public required DateTimeOffset? Written { get; init; }

    /// <summary>The stack's outputs, as JSON.</summary>
    public required string OutputsJson { get; init; }

    /// <summary>The stack's outputs.</summary>
    /// <exception cref="OperationException">One is not there: the environment was never deployed to the end.</exception>
    public StackOutputs Outputs => StackOutputs.Parse(OutputsJson);

    /// <summary>Reads it.</summary>
    /// <exception cref="OperationException">It is no state, or one of a format that is not known here.</exception>
    public static StateDocument Parse(string text, DateTimeOffset? written)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return From(json.RootElement, written);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OperationException($"The state object is not what Terraform writes: {e.Message} An older version of it in the bucket may be whole.", e);
        }
    }

    private static StateDocument From(JsonElement root, DateTimeOffset? written)
    {
        var version = root.GetProperty("terraform_version").GetString()!;
        return root.GetProperty("version").GetInt32() is Format
            ? new StateDocument
            {
                Serial = root.GetProperty("serial").GetInt64(),
                Lineage = root.GetProperty("lineage").GetString()!,
                TerraformVersion = version,
                Resources = Managed(root.GetProperty("resources")).Sum(resource => resource.GetProperty("instances").GetArrayLength()),
                Tainted = [.. Managed(root.GetProperty("resources")).SelectMany(TaintedIn)],
                Written = written,
                OutputsJson = root.GetProperty("outputs").GetRawText(),
            }
            : throw new OperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The state was written by Terraform {version} in a format other than {Format}, the one that is known here. Use a newer version of this project."));
    }

    private static IEnumerable<JsonElement> Managed(JsonElement resources) =>
        resources.EnumerateArray().Where(resource => resource.GetProperty("mode").GetString() == "managed");

    // What is left over from a replacement is destroyed in any case.
    private static IEnumerable<TaintedResource> TaintedIn(JsonElement resource) =>
        from instance in resource.GetProperty("instances").EnumerateArray()
        where TerraformJson.Text(instance, "status") is "tainted" && TerraformJson.Text(instance, "deposed") is null
        let key = TerraformJson.Child(instance, "index_key")
        let type = resource.GetProperty("type").GetString()!
        select new TaintedResource(type, $"{type}.{resource.GetProperty("name").GetString()}{(key.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? "" : $"[{key.GetRawText()}]")}");
}
