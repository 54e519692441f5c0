using System.Text.Encodings.Web;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Approval;

/// <summary>The texts of a stack that are approved: its JSON, and its construct tree, whose ids are a contract.</summary>
public static class StackText
{
    private static readonly JsonSerializerOptions s_indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Its Terraform JSON, indented.</summary>
    public static string Json(SynthesizedStack stack) => stack.Json.ToJsonString(s_indented) + "\n";

    /// <summary>One line for each construct with a Terraform address: its path and that address.</summary>
    public static string Tree(SynthesizedStack stack) => string.Join('\n', Lines(stack)) + "\n";

    private static IEnumerable<string> Lines(SynthesizedStack stack) =>
        stack.Data.Concat(stack.Resources).Select(resource => $"{resource["//"]?["metadata"]?["path"]} = {resource.Address}").Order();
}
