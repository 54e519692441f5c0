using System.Text.Json.Nodes;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A resource of a synthesized stack.</summary>
/// <param name="Type">Its type, such as <c>aws_lb</c>.</param>
/// <param name="Id">Its name in Terraform.</param>
/// <param name="Body">Its attributes.</param>
public sealed record StackResource(string Type, string Id, JsonObject Body)
{
    /// <summary>Its Terraform address.</summary>
    public string Address => $"{Type}.{Id}";

    /// <summary>An attribute; null when it is not told.</summary>
    public JsonNode? this[string attribute] => Body[attribute];

    /// <summary>An attribute that must be told, as text.</summary>
    public string Text(string attribute) =>
        Body[attribute]?.ToString() ?? throw new OperationException($"{Address} has no {attribute}: {Body}");

    /// <inheritdoc />
    public override string ToString() => $"{Address} {Body}";
}
