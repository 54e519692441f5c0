using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>A place where a policy is broken.</summary>
/// <param name="Address">The Terraform address.</param>
/// <param name="Wrong">What is wrong there.</param>
/// <param name="Wanted">What would be right.</param>
internal sealed record Fault(string Address, string Wrong, string Wanted)
{
    private const int Shown = 80;

    /// <summary>Of an attribute that is not as wanted, or can't be told.</summary>
    public static Fault Of(StackResource resource, string attribute, string wanted) =>
        new(resource.Address, $"{attribute} is {Text(resource.At(attribute))}", wanted);

    private static string Text(JsonNode? value) => value?.ToJsonString() switch
    {
        null => "not told",
        { Length: > Shown } text => text[..Shown] + "…",
        var text => text,
    };
}
