namespace CardWeb.Tf.Modules;

/// <summary>The statements that let a role make, change and end the resources of some kinds, and no others' of these kinds.</summary>
internal static class KindStatements
{
    internal static IEnumerable<PolicyStatement> Of(IReadOnlyList<ResourceKind> kinds, DeliveredStack stack)
    {
        ResourceKind[] tagged = [.. kinds.Where(kind => kind.Tagging != Tagging.None)];
        return
        [
            .. tagged.SelectMany(kind => New(kind, stack)),
            .. Own(tagged, stack),
            .. kinds.Where(kind => kind.Tagging == Tagging.None)
                .GroupBy(kind => string.Join(',', kind.Arns(stack)), StringComparer.Ordinal)
                .SelectMany(group => Named([.. group], stack)),
        ];
    }

    /// <summary>Some actions on some resources, if there are any of both.</summary>
    internal static IEnumerable<PolicyStatement> Statement(
        string sid, IEnumerable<string> actions, IEnumerable<string> resources, PolicyCondition? condition = null)
    {
        string[] calls = [.. actions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        string[] arns = [.. resources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return calls is [] || arns is [] ? [] : [new() { Sid = sid, Action = calls, Resource = arns, Condition = condition }];
    }

    /// <summary>The words of Terraform's type, to name a statement by: <c>aws_lb_listener</c> is <c>LbListener</c>.</summary>
    internal static string Pascal(string type) =>
        string.Concat(type.Split('_', '-', '.')
            .SkipWhile(word => word is "aws" or "data")
            .Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    // A service without such a condition key is asked for the tagging of a new resource as of an old one.
    private static IEnumerable<PolicyStatement> New(ResourceKind kind, DeliveredStack stack) => kind.Make is [] ? [] :
        Statement(
            "New" + Pascal(kind.Type),
            kind.Tagging.CreateAction is null ? [.. kind.Make, kind.Tagging.Tag] : kind.Make,
            kind.Arns(stack),
            TagConditions.New(stack));

    private static IEnumerable<PolicyStatement> Own(ResourceKind[] kinds, DeliveredStack stack) => Statement(
        "Own",
        kinds.SelectMany(kind => kind.OnOwn(stack)),
        kinds.Where(kind => kind.OnOwn(stack).Any()).SelectMany(kind => kind.Arns(stack).Concat(kind.Touches(stack))),
        TagConditions.Own(stack));

    private static IEnumerable<PolicyStatement> Named(ResourceKind[] kinds, DeliveredStack stack) => Statement(
        "Named" + Pascal(kinds[0].Type),
        kinds.SelectMany(kind => kind.Make.Concat(kind.Change).Concat(kind.End)),
        kinds[0].Arns(stack));
}
