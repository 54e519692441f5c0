using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Reports.Plans;

/// <summary>A value before and after, with Terraform's marks: what is not known yet, and what is secret.</summary>
internal sealed record Sides(JsonElement Before, JsonElement After, JsonElement Unknown, JsonElement SecretBefore, JsonElement SecretAfter)
{
    /// <summary>Whether one of them is secret as a whole: then both are.</summary>
    public bool IsSensitive => IsTrue(SecretBefore) || IsTrue(SecretAfter);

    /// <summary>Whether something inside one of them is secret.</summary>
    public bool HasSecret => HasMark(SecretBefore) || HasMark(SecretAfter);

    /// <summary>Whether all of it is known only once it is applied.</summary>
    public bool IsUnknown => IsTrue(Unknown);

    /// <summary>Whether they are compared member by member.</summary>
    public bool IsObject => Is(JsonValueKind.Object);

    /// <summary>Whether they are compared item by item: lists of blocks are; lists of plain values are read as one.</summary>
    public bool IsList => Is(JsonValueKind.Array) && (HasMarks || PlanJson.Items(Before).Concat(PlanJson.Items(After)).Any(item => item.ValueKind is JsonValueKind.Object));

    /// <summary>Whether there is no difference to tell.</summary>
    public bool IsAlike => !HasMark(Unknown) && ((ValueText.IsEmpty(Before) && ValueText.IsEmpty(After)) || JsonElement.DeepEquals(Before, After));

    /// <summary>What stands for the value before.</summary>
    public string? MaskedBefore => ValueText.IsEmpty(Before) ? null : ValueChange.Sensitive;

    /// <summary>What stands for the value after.</summary>
    public string? MaskedAfter => ValueText.IsEmpty(After) && !HasMark(Unknown) ? null : ValueChange.Sensitive;

    /// <summary>The members of either.</summary>
    public IEnumerable<string> Names => Members(Before).Concat(Members(After)).Concat(Members(Unknown)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>How many items the longer of them has.</summary>
    public int Count => new[] { Before, After, Unknown }.Max(list => PlanJson.Items(list).Count());

    private bool HasMarks => HasMark(Unknown) || HasSecret;

    /// <summary>A member of both.</summary>
    public Sides Member(string name) => Each(value => PlanJson.Child(value, name));

    /// <summary>An item of both.</summary>
    public Sides Item(int at) => Each(value => PlanJson.Item(value, at));

    private Sides Each(Func<JsonElement, JsonElement> part) => new(part(Before), part(After), part(Unknown), Secret(SecretBefore, part), Secret(SecretAfter, part));

    private static JsonElement Secret(JsonElement mark, Func<JsonElement, JsonElement> part) => IsTrue(mark) ? mark : part(mark);

    private bool Is(JsonValueKind kind) => (Before.ValueKind == kind || After.ValueKind == kind)
        && (Before.ValueKind == kind || ValueText.IsEmpty(Before))
        && (After.ValueKind == kind || ValueText.IsEmpty(After));

    private static bool IsTrue(JsonElement mark) => mark.ValueKind is JsonValueKind.True;

    // Marks are nested like the values, and hold true where they hold.
    private static bool HasMark(JsonElement mark) => mark.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => mark.EnumerateArray().Any(HasMark),
        JsonValueKind.Object => mark.EnumerateObject().Any(member => HasMark(member.Value)),
        _ => false,
    };

    private static IEnumerable<string> Members(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object ? value.EnumerateObject().Select(member => member.Name) : [];
}
