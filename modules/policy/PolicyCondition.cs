namespace CardWeb.Tf.Modules;

/// <summary>When a statement applies: by operator, then by key. All of it must hold.</summary>
internal sealed class PolicyCondition : Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>
{
    private PolicyCondition()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>A condition of one operator.</summary>
    internal static PolicyCondition When(string test, params (string Key, string[] Values)[] keys) => new PolicyCondition().And(test, keys);

    /// <summary>This condition, and another one.</summary>
    internal PolicyCondition And(PolicyCondition other) =>
        other.SelectMany(test => test.Value, (test, key) => (test.Key, Pair: key)).Aggregate(this, (all, part) => all.And(part.Key, (part.Pair.Key, [.. part.Pair.Value])));

    /// <summary>This condition, and one of one operator.</summary>
    internal PolicyCondition And(string test, params (string Key, string[] Values)[] keys)
    {
        PolicyCondition both = [];
        foreach (var (known, its) in this)
            both[known] = its;

        var before = both.TryGetValue(test, out var found) ? found : new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        both[test] = new Dictionary<string, IReadOnlyList<string>>(
            before.Concat(keys.Select(key => KeyValuePair.Create(key.Key, (IReadOnlyList<string>)key.Values))),
            StringComparer.Ordinal);
        return both;
    }
}
