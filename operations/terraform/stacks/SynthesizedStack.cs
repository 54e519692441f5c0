using System.Text.Json.Nodes;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>The Terraform JSON of one environment, to be asked questions.</summary>
public class SynthesizedStack(JsonObject json)
{
    /// <summary>All of it.</summary>
    public JsonObject Json { get; } = json;

    /// <summary>What Terraform manages.</summary>
    public IReadOnlyList<StackResource> Resources => [.. In("resource")];

    /// <summary>What Terraform looks up.</summary>
    public IReadOnlyList<StackResource> Data => [.. In("data")];

    /// <summary>The resources of one type.</summary>
    public IReadOnlyList<StackResource> All(string type) => [.. Resources.Where(resource => resource.Type == type)];

    /// <summary>The value of an output; null when there is no such output.</summary>
    public JsonNode? Output(string name) => Json["output"]?[name]?["value"];

    /// <summary>The address that a value such as <c>${aws_lb.x.arn}</c> refers to.</summary>
    public static string? AddressIn(JsonNode? value) =>
        value?.ToString() is ['$', '{', .. var reference, '}'] ? string.Join('.', reference.Split('.')[..^1]) : null;

    private IEnumerable<StackResource> In(string section) =>
        from type in Json[section]?.AsObject() ?? []
        from resource in type.Value!.AsObject()
        select new StackResource(type.Key, resource.Key, resource.Value!.AsObject());
}
