namespace CardWeb.Tf.Modules;

/// <summary>Whose a thing is: its tags <c>Project</c> and <c>Environment</c> say so, both together.</summary>
internal static class TagConditions
{
    private static readonly string[] Keys = ["Project", "Environment"];

    /// <summary>It carries the environment's tags.</summary>
    internal static PolicyCondition Own(DeliveredStack stack) => PolicyCondition.When("StringEquals", Pairs("ResourceTag", stack));

    /// <summary>It is being made or tagged, with the environment's tags in the request.</summary>
    internal static PolicyCondition New(DeliveredStack stack) => PolicyCondition.When("StringEquals", Pairs("RequestTag", stack));

    /// <summary>It carries neither of the tags: just made, or AWS does not know its tags yet, or no one gave it any.</summary>
    internal static PolicyCondition Untagged { get; } =
        PolicyCondition.When("Null", [.. Keys.Select(key => ($"aws:ResourceTag/{key}", new[] { "true" }))]);

    /// <summary>Where the request gives one of the tags, it is the environment's own.</summary>
    internal static PolicyCondition KeptWhenTagging(DeliveredStack stack) =>
        PolicyCondition.When("StringEqualsIfExists", Pairs("RequestTag", stack));

    /// <summary>The request takes neither of the tags off.</summary>
    internal static PolicyCondition KeptWhenUntagging { get; } =
        PolicyCondition.When("ForAllValues:StringNotEquals", ("aws:TagKeys", Keys));

    /// <summary>It carries the tag, with another's value: two conditions, of which one suffices.</summary>
    internal static IEnumerable<(string Key, PolicyCondition Condition)> Others(DeliveredStack stack) =>
        from pair in Pairs("ResourceTag", stack)
        let isThere = PolicyCondition.When("Null", (pair.Key, ["false"]))
        select (pair.Key.Split('/')[1], isThere.And("StringNotEquals", (pair.Key, pair.Values)));

    private static (string Key, string[] Values)[] Pairs(string what, DeliveredStack stack) =>
        [.. Keys.Zip([stack.Product, stack.Environment], (key, value) => ($"aws:{what}/{key}", new[] { value }))];
}
