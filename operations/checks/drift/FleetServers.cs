using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>The servers that Auto Scaling groups of the environment launched: Terraform knows the groups, and not them.</summary>
internal static class FleetServers
{
    private const string Type = "aws_autoscaling_group";

    /// <summary>Whether an instance is one.</summary>
    public static bool IsOne(Comparison comparison, FoundInstance instance) => comparison.Values("name", Type).Contains(instance.Fleet, StringComparer.Ordinal);

    /// <summary>Where they are registered: each group's servers in each of its target groups, on that one's port.</summary>
    public static IEnumerable<FoundTarget> Targets(Comparison comparison, EnvironmentInventory inventory) =>
        from fleet in comparison.Present(Type)
        from arn in TerraformJson.Items(fleet.Values, "target_group_arns").Select(arn => arn.ToString())
        from targetGroup in comparison.Present("aws_lb_target_group")
        where TerraformJson.Text(targetGroup.Values, "arn") == arn
        from instance in inventory.Instances
        where instance.Fleet == TerraformJson.Text(fleet.Values, "name")
        select new FoundTarget(arn, instance.Id, TerraformJson.Child(targetGroup.Values, "port").GetRawText());
}
