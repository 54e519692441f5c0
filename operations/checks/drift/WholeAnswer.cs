using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>An answer of AWS's with none of what Terraform has just read there. Read as it is, it would hide whatever was added.</summary>
internal static class WholeAnswer
{
    /// <summary>Makes sure that each list has something of what there is.</summary>
    /// <exception cref="OperationException">One has nothing of it.</exception>
    public static void Ensure(Comparison comparison, EnvironmentInventory inventory)
    {
        Ensure("DescribeInstances", comparison.Values("id", "aws_instance"), inventory.Instances.Select(instance => instance.Id));
        Ensure(
            "DescribeSecurityGroupRules",
            comparison.Values("security_group_rule_id", "aws_vpc_security_group_ingress_rule", "aws_vpc_security_group_egress_rule"),
            inventory.GroupRules.Select(rule => rule.Id));
        Ensure("DescribeListeners", comparison.Values("arn", "aws_lb_listener"), inventory.Listeners.Select(listener => listener.Arn));
        Ensure("DescribeRules", comparison.Values("arn", "aws_lb_listener_rule"), inventory.ListenerRules.Select(rule => rule.Arn));
        Ensure("DescribeTargetHealth", comparison.Values("target_id", "aws_lb_target_group_attachment"), inventory.Targets.Select(target => target.Id));
        Ensure("DescribeLaunchTemplateVersions", comparison.Values("id", "aws_launch_template"), inventory.Templates.Select(template => template.Id));
        Ensure("ListAttachedRolePolicies", comparison.Values("policy_arn", "aws_iam_role_policy_attachment"), inventory.RolePolicies.Select(policy => policy.Policy));
        EnsureParts(comparison, inventory, "DescribeRouteTables", PartKind.RouteTable, "aws_route_table");
        EnsureParts(comparison, inventory, "DescribeSubnets", PartKind.Subnet, "aws_subnet");
        EnsureParts(comparison, inventory, "DescribeSecurityGroups", PartKind.SecurityGroup, "aws_security_group");
        EnsureParts(comparison, inventory, "DescribeNatGateways", PartKind.NatGateway, "aws_nat_gateway");
        EnsureParts(comparison, inventory, "DescribeVpcEndpoints", PartKind.VpcEndpoint, "aws_vpc_endpoint");
        EnsureParts(comparison, inventory, "DescribeFlowLogs", PartKind.FlowLog, "aws_flow_log");
        EnsureParts(comparison, inventory, "DescribePolicies", PartKind.ScalingPolicy, "aws_autoscaling_policy", "name");
        EnsureParts(comparison, inventory, "ListAliases", PartKind.KeyAlias, "aws_kms_alias", "name");
        EnsureParts(comparison, inventory, "ListInstanceProfilesForRole", PartKind.RoleProfile, "aws_iam_instance_profile", "name");
        if (comparison.Present("aws_sns_topic_subscription").Any() && inventory.Parts.All(part => part.Kind != PartKind.Subscription))
            throw Empty("ListSubscriptionsByTopic", comparison.Values("arn", "aws_sns_topic_subscription"));
    }

    private static void EnsureParts(
        Comparison comparison, EnvironmentInventory inventory, string action, PartKind kind, string type, string attribute = "id") =>
        Ensure(action, Held(comparison, type, attribute), inventory.Parts.Where(part => part.Kind == kind).Select(part => part.Id));

    // In a VPC of somebody else's nothing is asked about.
    private static IReadOnlyList<string> Held(Comparison comparison, string type, string attribute)
    {
        var vpcs = comparison.Values("id", "aws_vpc");
        return
        [
            .. from resource in comparison.Present(type)
               where TerraformJson.Text(resource.Values, "vpc_id") is not { } vpc || vpcs.Contains(vpc)
               select TerraformJson.Text(resource.Values, attribute) into value
               where value is not null
               select value,
        ];
    }

    private static void Ensure(string action, IReadOnlyList<string> known, IEnumerable<string> found)
    {
        if (known.Count > 0 && !found.Intersect(known, StringComparer.Ordinal).Any())
            throw Empty(action, known);
    }

    private static OperationException Empty(string action, IReadOnlyList<string> known) => new(
        $"AWS answered {action} with a list that has none of what Terraform has just read there, such as {known[0]}. "
        + "Nothing is known of what was added to it. Check for a proxy between here and AWS, and run it again.");
}
