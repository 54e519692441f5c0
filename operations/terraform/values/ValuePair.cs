using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Operations.Terraform.Values;

/// <summary>A value before and after, with what the schema and Terraform's marks say of it.</summary>
/// <param name="Shape">What the schema says.</param>
/// <param name="Before">The value before.</param>
/// <param name="After">The value after.</param>
public sealed record ValuePair(ValueShape Shape, JsonElement Before, JsonElement After)
{
    /// <summary>True in the place of what is known only once it is applied. Default: all is known.</summary>
    public JsonElement Unknown { get; init; } = TerraformJson.Null;

    /// <summary>True in the place of what is secret before. Default: nothing.</summary>
    public JsonElement SecretBefore { get; init; } = TerraformJson.Null;

    /// <summary>True in the place of what is secret after. Default: nothing.</summary>
    public JsonElement SecretAfter { get; init; } = TerraformJson.Null;

    /// <summary>Whether one of them is secret as a whole: then both are.</summary>
    public bool IsSensitive => Shape.IsSensitive || IsTrue(SecretBefore) || IsTrue(SecretAfter);

    /// <summary>Whether something inside one of them is secret.</summary>
    public bool HasSecret => IsSensitive || TerraformJson.HasMark(SecretBefore) || TerraformJson.HasMark(SecretAfter);

    /// <summary>Whether all of it is known only once it is applied.</summary>
    public bool IsUnknown => IsTrue(Unknown);

    /// <summary>Whether both say the same.</summary>
    public bool IsEqual => !TerraformJson.HasMark(Unknown) && ValueComparer.AreEqual(Shape, Before, After);

    /// <summary>Whether they are compared member by member.</summary>
    internal bool IsObject => Are(JsonValueKind.Object);

    /// <summary>Whether they are compared item by item, in order. Lists of plain values are compared as a whole.</summary>
    internal bool IsListOfBlocks => Are(JsonValueKind.Array) && Shape.Kind is not ValueKind.Set && (HasMarks || HasBlocks);

    /// <summary>Whether they are compared item by item, in no order. Sets of plain values are compared as a whole.</summary>
    internal bool IsSetOfBlocks => Are(JsonValueKind.Array) && Shape.Kind is ValueKind.Set && HasBlocks;

    /// <summary>How many items the longer of them has.</summary>
    internal int Count => new[] { Before, After, Unknown }.Max(list => TerraformJson.Items(list).Count());

    private bool HasMarks => TerraformJson.HasMark(Unknown) || HasSecret;

    private bool HasBlocks => TerraformJson.Items(Before).Concat(TerraformJson.Items(After)).Any(item => item.ValueKind is JsonValueKind.Object);

    /// <summary>A member of both.</summary>
    internal ValuePair Member(string name) => Each(Shape.Member(name), value => TerraformJson.Child(value, name));

    /// <summary>An item of both.</summary>
    internal ValuePair Item(int at) => Each(Shape.Item(), value => TerraformJson.Item(value, at));

    /// <summary>Only an item that is there before, or only one that is there after.</summary>
    internal ValuePair Only(int at, bool isAfter) => isAfter
        ? Item(at) with { Before = TerraformJson.Null, SecretBefore = TerraformJson.Null }
        : Item(at) with { After = TerraformJson.Null, SecretAfter = TerraformJson.Null, Unknown = TerraformJson.Null };

    private ValuePair Each(ValueShape shape, Func<JsonElement, JsonElement> part) => new(shape, part(Before), part(After))
    {
        Unknown = part(Unknown), SecretBefore = Secret(SecretBefore, part), SecretAfter = Secret(SecretAfter, part),
    };

    private static JsonElement Secret(JsonElement mark, Func<JsonElement, JsonElement> part) => IsTrue(mark) ? mark : part(mark);

    private bool Are(JsonValueKind kind) => (Before.ValueKind == kind || After.ValueKind == kind)
        && (Before.ValueKind == kind || ValueComparer.IsUnset(Shape, Before))
        && (After.ValueKind == kind || ValueComparer.IsUnset(Shape, After));

    private static bool IsTrue(JsonElement mark) => mark.ValueKind is JsonValueKind.True;
}
