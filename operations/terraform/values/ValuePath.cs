using System.Globalization;
using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Operations.Terraform.Values;

/// <summary>The way to a value inside a resource's attributes: names, and places in lists.</summary>
/// <param name="Parts">Each a name, or a number in a list.</param>
public sealed record ValuePath(IReadOnlyList<string> Parts)
{
    /// <summary>The attribute of the resource that it leads into.</summary>
    public string Attribute => Parts[0];

    /// <summary>The last part.</summary>
    public string Last => Parts[^1];

    /// <summary>One part further.</summary>
    public ValuePath Then(string part) => new([.. Parts, part]);

    /// <summary>The first parts of it.</summary>
    public ValuePath Take(int count) => new([.. Parts.Take(count)]);

    /// <summary>Whether the other one leads to the same place or into it.</summary>
    public bool Covers(ValuePath other) => other.Parts.Take(Parts.Count).SequenceEqual(Parts);

    /// <summary>The value there; JSON's null when there is none.</summary>
    public JsonElement In(JsonElement root) => Parts.Aggregate(root, Step);

    /// <summary>What the schema says of the value there.</summary>
    public ValueShape In(ValueShape root) => Parts.Aggregate(root, (shape, part) =>
        shape.Kind is ValueKind.List or ValueKind.Set && IsPlace(part) ? shape.Item() : shape.Member(part));

    /// <summary>Whether a mark such as <c>after_unknown</c> says true there, or of what it is in.</summary>
    public bool IsMarked(JsonElement marks)
    {
        foreach (var part in Parts)
        {
            if (marks.ValueKind == JsonValueKind.True)
                return true;

            marks = Step(marks, part);
        }

        return TerraformJson.HasMark(marks);
    }

    /// <summary>As text, below something that has a name.</summary>
    public string Under(string name) => new ValuePath([name, .. Parts]).ToString();

    /// <summary>As Terraform writes it: <c>health_check[0].path</c>.</summary>
    public override string ToString() => string.Concat(Parts.Select((part, at) =>
        at == 0 ? part : IsPlace(part) ? $"[{part}]" : $".{part}"));

    private static JsonElement Step(JsonElement value, string part) => value.ValueKind == JsonValueKind.Array && IsPlace(part)
        ? TerraformJson.Item(value, int.Parse(part, CultureInfo.InvariantCulture))
        : TerraformJson.Child(value, part);

    private static bool IsPlace(string part) => part.Length is > 0 and < 6 && part.All(char.IsAsciiDigit);
}
