using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>The configuration that a plan was made of, or why it can't be read.</summary>
/// <param name="Stack">The stack; null when it can't be read.</param>
/// <param name="Problem">Why it can't be read; null when it can.</param>
public sealed record PlannedStack(SynthesizedStack? Stack, string? Problem)
{
    /// <summary>Reads a stack's JSON.</summary>
    public static PlannedStack Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json) is JsonObject stack
                ? new PlannedStack(new SynthesizedStack(stack), Problem: null)
                : Unreadable("it is not a JSON object");
        }
        catch (System.Text.Json.JsonException e)
        {
            return Unreadable(e.Message);
        }
    }

    /// <summary>One that can't be read.</summary>
    public static PlannedStack Unreadable(string problem) => new(Stack: null, problem);
}
