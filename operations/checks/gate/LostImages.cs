using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>
/// Refuses to take an image anew that was deregistered: it would be of card-web01 as it is today, under the version's old name.
/// </summary>
internal static class LostImages
{
    private const string Type = "aws_ami_from_instance";

    public static IEnumerable<Refusal> Find(TerraformPlan plan, IReadOnlyDictionary<string, string> constructPaths)
    {
        var deregistered = plan.ResourceDrift.Where(drift => drift is { Type: Type, IsDestroyed: true }).Select(drift => drift.Address).ToHashSet(StringComparer.Ordinal);
        var isOneMissing = LaunchedImages(plan).Except(Images(plan), StringComparer.Ordinal).Any();
        return from change in plan.ResourceChanges
               where change is { IsManaged: true, Type: Type, Actions: ["create"], ImportId: null } && (isOneMissing || deregistered.Contains(change.Address))
               select new Refusal
               {
                   Rule = GateRule.ImageInUse,
                   Address = change.Address,
                   ConstructPath = constructPaths.GetValueOrDefault(TerraformAddress.OfResource(change.Address)),
                   Why = "an image that servers are launched from was deregistered outside Terraform, and the plan takes one anew.",
                   Consequence = "It would be of card-web01 as it is today, and every server would be replaced by it. "
                       + "Instead, restore the image (aws ec2 restore-image-from-recycle-bin), or look at card-web01, approve a new version and name it alone.",
               };
    }

    // A fleet's servers are launched from the project's own images alone.
    private static IEnumerable<string> LaunchedImages(TerraformPlan plan) => Of(plan, "aws_launch_template", "image_id");

    private static IEnumerable<string> Images(TerraformPlan plan) => Of(plan, Type, "id");

    private static IEnumerable<string> Of(TerraformPlan plan, string type, string attribute) =>
        from resource in plan.Present
        where resource.Key.StartsWith($"{type}.", StringComparison.Ordinal)
        select TerraformJson.Text(resource.Value, attribute) into id
        where id is { Length: > 0 }
        select id;
}
