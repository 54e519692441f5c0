using System.Text.Json;
using CardWeb.Tf.Operations.Plans;

namespace CardWeb.Tf.Operations.Gate;

/// <summary>Refuses to take every server that serves out at once: new ones serve only after their health checks.</summary>
internal static class AllTargetsOut
{
    public static IEnumerable<Refusal> Find(TerraformPlan plan, Roles roles, IReadOnlyDictionary<string, string> constructPaths)
    {
        ServingTargets targets = new(plan, roles);
        ServingFleets fleets = new(plan, roles);
        ResourceChange[] present = [.. targets.Present, .. fleets.Present];
        if (present.Length == 0)
            return [];

        IEnumerable<ResourceChange> lost = targets.Staying.Count + fleets.Staying.Count == 0 ? present : [.. LostListeners(plan, roles), .. LostAdmissions.Find(plan, roles)];
        return lost.Select(change => new Refusal
        {
            Rule = GateRule.AllTargets,
            Address = change.Address,
            ConstructPath = constructPaths.GetValueOrDefault(change.Address.Split('[')[0]),
            Why = "every server that serves now is taken out in this one plan.",
            Consequence = "The site answers nobody until new ones have passed their first health checks. Do it in two steps: some servers first.",
        });
    }

    // Servers without a listener that leads to them get no traffic, healthy or not.
    private static IReadOnlyList<ResourceChange> LostListeners(TerraformPlan plan, Roles roles)
    {
        var before = Leading(plan, roles, change => change.Before);
        var after = Leading(plan, roles, change => change.After);
        return after.Count == 0 ? before : [];
    }

    private static IReadOnlyList<ResourceChange> Leading(TerraformPlan plan, Roles roles, Func<ResourceChange, JsonElement> side) =>
    [
        .. plan.ResourceChanges.Where(change => change is { IsManaged: true, Type: "aws_lb_listener" or "aws_alb_listener" or "aws_lb_listener_rule" }
            && Forwards.LeadTo(side(change), roles.TargetGroups)),
    ];
}
