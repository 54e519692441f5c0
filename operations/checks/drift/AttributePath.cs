using System.Globalization;
using System.Text.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>The way to a value inside a resource's attributes: names, and places in lists.</summary>
/// <param name="Parts">Each a name, or a number in a list.</param>
public sealed record AttributePath(IReadOnlyList<string> Parts)
{
    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    /// <summary>The attribute of the resource that it leads into.</summary>
    public string Attribute => Parts[0];

    /// <summary>The last part.</summary>
    public string Last => Parts[^1];

    /// <summary>One part further.</summary>
    public AttributePath Then(string part) => new([.. Parts, part]);

    /// <summary>The first parts of it.</summary>
    public AttributePath Take(int count) => new([.. Parts.Take(count)]);

    /// <summary>Whether the other one leads to the same place or into it.</summary>
    public bool Covers(AttributePath other) => other.Parts.Take(Parts.Count).SequenceEqual(Parts);

    /// <summary>The value there; JSON's null when there is none.</summary>
    public JsonElement In(JsonElement root) => Parts.Aggregate(root, Step);

    /// <summary>Whether a mark such as <c>after_unknown</c> says true there, or of what it is in.</summary>
    public bool IsMarked(JsonElement marks)
    {
        foreach (var part in Parts)
        {
            if (marks.ValueKind == JsonValueKind.True)
                return true;

            marks = Step(marks, part);
        }

        return HasMark(marks);
    }

    /// <summary>As Terraform writes it: <c>health_check[0].path</c>.</summary>
    public override string ToString() => string.Concat(Parts.Select((part, at) =>
        at == 0 ? part : IsPlace(part) ? $"[{part}]" : $".{part}"));

    private static bool HasMark(JsonElement marks) => marks.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => marks.EnumerateArray().Any(HasMark),
        JsonValueKind.Object => marks.EnumerateObject().Any(member => HasMark(member.Value)),
        _ => false,
    };

    private static JsonElement Step(JsonElement value, string part) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty(part, out var member) => member,
        JsonValueKind.Array when IsPlace(part) && int.Parse(part, CultureInfo.InvariantCulture) is var at && at < value.GetArrayLength() => value[at],
        _ => s_null,
    };

    private static bool IsPlace(string part) => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit);
}
