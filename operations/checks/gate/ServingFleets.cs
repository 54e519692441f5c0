using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Which fleets serve now, and which of them serve on while a plan is applied.</summary>
internal sealed class ServingFleets(TerraformPlan plan, Roles roles)
{
    /// <summary>The groups that have servers in one of these target groups; in any, where no one knows one.</summary>
    public IReadOnlyList<ResourceChange> Present(IReadOnlyList<string> groups) => [.. plan.ResourceChanges.Where(change =>
        change is { IsManaged: true, Deposed: null, Type: "aws_autoscaling_group" } && HasServers(change.Before) && TargetGroups(change.Before).Any(group => IsServing(group, groups)))];

    /// <summary>Those that keep some of them.</summary>
    public IReadOnlyList<ResourceChange> Staying(IReadOnlyList<string> groups) => [.. Present(groups).Where(fleet => Stays(fleet, groups))];

    private bool Stays(ResourceChange fleet, IReadOnlyList<string> groups) =>
        !fleet.IsDestroyed
        && fleet.After.ValueKind is JsonValueKind.Object
        && Number(fleet.After, "max_size") is null or > 0
        && TargetGroups(fleet.Before).Where(group => IsServing(group, groups)).Any(group => TargetGroups(fleet.After).Contains(group) && IsStillNamed(group))
        && !IsRenewedAtOnce(fleet);

    private bool IsServing(string group, IReadOnlyList<string> groups) => roles.TargetGroups.Count == 0 || groups.Contains(group, StringComparer.Ordinal);

    // The group that the code names afterwards must be the one that the servers are in; a candidate's is named by the listeners alone.
    private bool IsStillNamed(string group) =>
        !roles.TargetGroup.Ids.Contains(group, StringComparer.Ordinal)
        || plan.ResourceChanges.FirstOrDefault(change => change.Address == roles.TargetGroup.Address) is not { } wanted
        || TerraformJson.Text(wanted.Before, "arn") == group;

    private static bool HasServers(JsonElement fleet) => Number(fleet, "desired_capacity") is null or > 0 && Number(fleet, "max_size") is null or > 0;

    // A refresh that need not keep any server healthy replaces all of them together.
    private static bool IsRenewedAtOnce(ResourceChange fleet) =>
        (TerraformJson.Compact(TerraformJson.Child(fleet.Before, "launch_template")) != TerraformJson.Compact(TerraformJson.Child(fleet.After, "launch_template"))
            || TerraformJson.Compact(TerraformJson.Child(fleet.AfterUnknown, "launch_template")).Contains("true", StringComparison.Ordinal))
        && TerraformJson.Items(fleet.After, "instance_refresh").SelectMany(refresh => TerraformJson.Items(refresh, "preferences"))
            .Any(preferences => Number(preferences, "min_healthy_percentage") is 0);

    private static IEnumerable<string> TargetGroups(JsonElement fleet) => TerraformJson.Items(fleet, "target_group_arns").Select(arn => arn.ToString());

    private static int? Number(JsonElement json, string name) => TerraformJson.Child(json, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
