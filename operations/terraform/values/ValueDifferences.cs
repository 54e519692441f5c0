using System.Globalization;

namespace CardWeb.Tf.Operations.Terraform.Values;

/// <summary>Finds where two values differ, down to the single attribute.</summary>
public static class ValueDifferences
{
    /// <summary>
    /// The places where they differ. What is secret or not known yet is one place. A block that was added to a set, or
    /// taken out of it, has the set's place: a set has no numbers.
    /// </summary>
    public static IEnumerable<(ValuePath Path, ValuePair Values)> Of(ValuePair values) => Of(new ValuePath([]), values);

    private static IEnumerable<(ValuePath Path, ValuePair Values)> Of(ValuePath path, ValuePair values) => values switch
    {
        { IsEqual: true } => [],
        { IsSensitive: true } or { IsUnknown: true } => [(path, values)],
        { IsObject: true } => Names(values).SelectMany(name => Of(path.Then(name), values.Member(name))),
        { IsListOfBlocks: true } => Enumerable.Range(0, values.Count).SelectMany(at => Of(path.Then(at.ToString(CultureInfo.InvariantCulture)), values.Item(at))),
        { IsSetOfBlocks: true } => InSet(path, values),
        _ => [(path, values)],
    };

    private static IEnumerable<string> Names(ValuePair values) =>
        ValueComparer.Names(values.Before, values.After, values.Unknown).Order(StringComparer.Ordinal);

    private static IEnumerable<(ValuePath Path, ValuePair Values)> InSet(ValuePath path, ValuePair values)
    {
        var item = values.Shape.Item();
        return
        [
            .. ValueComparer.Less(item, values.Before, values.After).Select(at => (path, values.Only(at, isAfter: false))),
            .. ValueComparer.Less(item, values.After, values.Before).Select(at => (path, values.Only(at, isAfter: true))),
        ];
    }
}
