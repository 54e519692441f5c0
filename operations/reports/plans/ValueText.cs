using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>Writes two values that differ so that the difference is seen, however long they are.</summary>
internal static class ValueText
{
    private const int Most = 160;
    private const int Context = 24;

    /// <summary>Both as text; long ones are cut to where they differ.</summary>
    public static (string? Before, string? After) Pair(JsonElement before, JsonElement after)
    {
        var (old, young) = (Whole(before), Whole(after));
        return old is { Length: > Most } || young is { Length: > Most } ? Cut(old, young) : (old, young);
    }

    private static string? Whole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : Secrets.Masked(TerraformJson.Compact(value));

    private static (string? Before, string? After) Cut(string? old, string? young)
    {
        var alike = (old ?? "").Zip(young ?? "").TakeWhile(pair => pair.First == pair.Second).Count();
        var start = Math.Max(0, alike - Context);
        return (Window(old, start), Window(young, start));
    }

    private static string? Window(string? text, int start)
    {
        if (text is null || text.Length <= Most)
            return text;

        start = Whole(text, start);
        var end = Whole(text, Math.Min(text.Length, start + Most));
        var length = string.Create(CultureInfo.InvariantCulture, $" ({text.Length} characters)");
        return (start > 0 ? "…" : "") + text[start..end] + (end < text.Length ? "…" : "") + length;
    }

    // Not between the two halves of one character.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
