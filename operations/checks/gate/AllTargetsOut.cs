using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Refuses to take every server that serves out at once: new ones serve only after their health checks.</summary>
internal static class AllTargetsOut
{
    public static IEnumerable<Refusal> Find(TerraformPlan plan, Roles roles, IReadOnlyDictionary<string, string> constructPaths)
    {
        ServingGroups groups = new(plan, roles);
        ServingTargets targets = new(plan, roles);
        ServingFleets fleets = new(plan, roles);
        ResourceChange[] present = [.. targets.Present(groups.Now), .. fleets.Present(groups.Now)];
        if (present.Length == 0)
            return [];

        bool Stay(IReadOnlyList<string> within) => targets.Staying(within).Count + fleets.Staying(within).Count > 0;
        IEnumerable<ResourceChange> lost =
            Stay(groups.Then) ? LostAdmissions.Find(plan, roles)
            : Stay(groups.Now) ? [.. groups.Listeners, .. LostAdmissions.Find(plan, roles)]
            : present;
        return lost.Select(change => new Refusal
        {
            Rule = GateRule.AllTargets,
            Address = change.Address,
            ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(change.Address)),
            Why = "every server that serves now is taken out in this one plan, or gets no requests any more.",
            Consequence = "The site answers no one until new ones have passed their first health checks. Do it in two steps: some servers first.",
        });
    }
}
