using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Schemas;

namespace CardWeb.Tf.Operations.Terraform.Values;

/// <summary>
/// Compares values as the provider's schema says. Of a resource's own attributes null and the type's empty value are
/// one: the provider writes now one, now the other (https://developer.hashicorp.com/terraform/plugin/sdkv2). In a map they
/// are two: a tag may be empty. A list's order counts, a set's does not.
/// </summary>
public static class ValueComparer
{
    /// <summary>Whether both say the same.</summary>
    public static bool AreEqual(ValueShape shape, JsonElement one, JsonElement other)
    {
        if (IsUnset(shape, one) || IsUnset(shape, other))
            return IsUnset(shape, one) && IsUnset(shape, other);

        return (shape.Kind, one.ValueKind, other.ValueKind) switch
        {
            (ValueKind.Block or ValueKind.Map or ValueKind.Unknown, JsonValueKind.Object, JsonValueKind.Object) =>
                Names(one, other).All(name => AreEqual(shape.Member(name), TerraformJson.Child(one, name), TerraformJson.Child(other, name))),
            (ValueKind.Set, JsonValueKind.Array, JsonValueKind.Array) => Less(shape.Item(), one, other) is [] && Less(shape.Item(), other, one) is [],
            (ValueKind.List or ValueKind.Unknown, JsonValueKind.Array, JsonValueKind.Array) => one.GetArrayLength() == other.GetArrayLength()
                && one.EnumerateArray().Zip(other.EnumerateArray()).All(pair => AreEqual(shape.Item(), pair.First, pair.Second)),
            _ => JsonElement.DeepEquals(one, other),
        };
    }

    /// <summary>Whether the value says nothing: null, or the empty value of its kind.</summary>
    public static bool IsUnset(ValueShape shape, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => IsAttribute(shape) && value.ValueEquals(""),
        JsonValueKind.False => IsAttribute(shape),
        JsonValueKind.Number => IsAttribute(shape) && value.TryGetDouble(out var number) && number == 0,
        JsonValueKind.Array => shape.Kind is ValueKind.List or ValueKind.Set && value.EnumerateArray().All(item => IsEmptyBlock(shape.Item(), item)),
        JsonValueKind.Object => shape.Kind is ValueKind.Map or ValueKind.Block && !value.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>The items of one that the other does not have, each as often as it is missing there.</summary>
    internal static IReadOnlyList<int> Less(ValueShape item, JsonElement one, JsonElement other)
    {
        List<JsonElement> left = [.. TerraformJson.Items(other)];
        List<int> missing = [];
        foreach (var (at, value) in TerraformJson.Items(one).Index())
        {
            var found = left.FindIndex(candidate => AreEqual(item, value, candidate));
            if (found >= 0)
                left.RemoveAt(found);
            else
                missing.Add(at);
        }

        return missing;
    }

    /// <summary>The names of the members of either.</summary>
    internal static IEnumerable<string> Names(params JsonElement[] values) =>
        values.SelectMany(TerraformJson.Members).Select(member => member.Name).Distinct(StringComparer.Ordinal);

    private static bool IsAttribute(ValueShape shape) => shape is { Kind: ValueKind.Primitive, IsItem: false };

    // AWS returns some blocks that were never set, with nothing in them. A block that says something by being there, such
    // as a rule's "allow" or "count", has other blocks or nothing inside, and is never empty here.
    private static bool IsEmptyBlock(ValueShape shape, JsonElement value) =>
        shape.Kind == ValueKind.Block && value.ValueKind == JsonValueKind.Object
        && shape.Members is { Count: > 0 } members && members.Values.All(member => member().Kind == ValueKind.Primitive)
        && value.EnumerateObject().All(member => IsUnset(shape.Member(member.Name), member.Value));
}
