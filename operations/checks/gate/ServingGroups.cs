using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>The target groups that listeners hand requests to: before a plan is applied, and after it.</summary>
internal sealed class ServingGroups(TerraformPlan plan, Roles roles)
{
    /// <summary>Those that get requests now; where no listener tells, each that there is.</summary>
    public IReadOnlyList<string> Now { get; } = Led(plan, roles, change => change.Before) is [_, ..] led ? led : roles.TargetGroups;

    /// <summary>Those of them, and of the others that there are, that get requests afterwards.</summary>
    public IReadOnlyList<string> Then { get; } = Led(plan, roles, change => change.After);

    /// <summary>The listeners, and rules of listeners, that lead to servers now.</summary>
    public IReadOnlyList<ResourceChange> Listeners { get; } = [.. Leading(plan).Where(change => Forwards.Groups(change.Before).Intersect(roles.TargetGroups, StringComparer.Ordinal).Any())];

    private static string[] Led(TerraformPlan plan, Roles roles, Func<ResourceChange, JsonElement> side) =>
        [.. roles.TargetGroups.Intersect(Leading(plan).SelectMany(change => Forwards.Groups(side(change))), StringComparer.Ordinal)];

    private static IEnumerable<ResourceChange> Leading(TerraformPlan plan) =>
        plan.ResourceChanges.Where(change => change is { IsManaged: true, Type: "aws_lb_listener" or "aws_alb_listener" or "aws_lb_listener_rule" });
}
