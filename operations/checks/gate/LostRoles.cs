using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Refuses to destroy, replace or remove from the state what the site stands on.</summary>
internal static class LostRoles
{
    public static IEnumerable<Refusal> Find(TerraformPlan plan, Roles roles, IReadOnlyDictionary<string, string> constructPaths) =>
        from change in plan.ResourceChanges
        where change.IsManaged && (change.IsDestroyed || IsForgotten(change))
        from role in roles.All
        where role.IsOf(change)
        select new Refusal
        {
            Rule = role.Rule,
            Address = change.Address,
            ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(change.Address)),
            Why = $"{Name(role.Rule)} is {Fate(change)}.",
            Consequence = Consequence(role.Rule, change),
        };

    private static bool IsForgotten(ResourceChange change) => change.Actions.Contains("forget");

    private static string Name(GateRule rule) => rule switch
    {
        GateRule.LoadBalancer => "the load balancer",
        GateRule.TargetGroup => "the target group",
        GateRule.ImageInUse => "the machine image in use",
        _ => "card-web01",
    };

    private static string Fate(ResourceChange change) => change switch
    {
        { IsReplaced: true, ReplacePaths.Count: > 0 } => $"replaced, forced by {string.Join(", ", change.ReplacePaths)}",
        { IsReplaced: true } => "replaced",
        { IsDestroyed: true } => "destroyed",
        _ => "removed from the state: it stays as it is, and Terraform no longer manages it",
    };

    private static string Consequence(GateRule rule, ResourceChange change) => rule switch
    {
        _ when IsForgotten(change) => "Terraform would no longer change, check or destroy it.",
        GateRule.LoadBalancer => "The site's DNS name changes, and until every name that leads there is changed, no one reaches the site.",
        GateRule.TargetGroup => "Every server is registered again and serves nothing until its first health checks are passed.",
        GateRule.ImageInUse => "A clone that is lost can't be launched again, and it can no longer be rolled back to.",
        _ => "Whatever is on it and in no image is lost with it, and the next image is taken of the new one.",
    };
}
