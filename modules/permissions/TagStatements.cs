namespace CardWeb.Tf.Modules;

/// <summary>
/// The statements that let a role tag what it makes and what is the environment's own. The two tags that say whose a thing
/// is stay on it.
/// </summary>
internal static class TagStatements
{
    internal static IEnumerable<PolicyStatement> Of(IReadOnlyList<ResourceKind> kinds, DeliveredStack stack)
    {
        var tagged = kinds.Where(kind => kind.Tagging != Tagging.None && kind.Arns(stack).Any());
        Tagging[] taggings = [.. tagged.Select(kind => kind.Tagging).Distinct()];
        var own = TagConditions.Own(stack);
        var keepingBoth = own.And(TagConditions.KeptWhenTagging(stack));
        return
        [
            .. taggings.SelectMany(tagging => TagNew(tagging, stack)),
            .. KindStatements.Statement("Retag", taggings.Select(tagging => tagging.Tag), ["*"], keepingBoth),
            .. KindStatements.Statement(
                "Untag", taggings.Select(tagging => tagging.Untag), ["*"], own.And(TagConditions.KeptWhenUntagging)),
        ];
    }

    // Where the key is there, the call is part of one that makes the very resource, and that one has to be allowed too.
    private static IEnumerable<PolicyStatement> TagNew(Tagging tagging, DeliveredStack stack) => tagging.CreateAction is not { } key ? [] :
        KindStatements.Statement(
            "TagNew" + KindStatements.Pascal(tagging.Tag.Split(':')[0]),
            [tagging.Tag],
            ["*"],
            TagConditions.New(stack).And("Null", (key, ["false"])));
}
