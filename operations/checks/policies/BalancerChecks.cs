using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Load balancers.</summary>
internal static class BalancerChecks
{
    /// <summary>The types of balancers.</summary>
    public static readonly string[] Balancers = ["aws_lb", "aws_alb"];

    private static readonly string[] Associations = ["aws_wafv2_web_acl_association", "aws_wafregional_web_acl_association"];

    private static readonly string[] Acls = ["aws_wafv2_web_acl"];

    private static readonly string[] AclLogs = ["aws_wafv2_web_acl_logging_configuration"];

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(BalancerPolicies.AccessLogs, stack => stack.Each(Balancers).Unless(
            balancer => balancer.At("access_logs.enabled").IsTrue() && balancer.At("access_logs.bucket").IsTold(), "access_logs are not on, or go nowhere", "access_logs with enabled = true and a bucket")),
        new(BalancerPolicies.InvalidHeaders, stack => Layer7(stack).Unless("drop_invalid_header_fields", Attributes.IsTrue, "true")),
        new(BalancerPolicies.DeletionProtection, stack => stack.Each(Balancers).Unless("enable_deletion_protection", Attributes.IsTrue, "true")),
        new(BalancerPolicies.Desync, stack => Layer7(stack).Unless("desync_mitigation_mode", mode => mode is null || mode.Is("defensive") || mode.Is("strictest"), "\"defensive\" or \"strictest\"")),
        new(BalancerPolicies.Zones, stack => stack.Each(Balancers).Unless(
            balancer => balancer["subnets"].Values().Select(subnet => subnet.ToString()).Distinct().Count() + balancer.Body.Blocks("subnet_mapping").Select(mapping => mapping["subnet_id"]?.ToString()).OfType<string>().Distinct().Count() > 1,
            "it stands in less than two subnets, as far as can be told", "subnets of two or more zones")),
        new(BalancerPolicies.Firewall, stack => Layer7(stack).Unless(balancer => HasFirewall(stack, balancer), "no web ACL is associated with it", "an association of a web ACL with its ARN")),
        new(BalancerPolicies.FirewallLogs, stack => stack.Each(Acls).Unless(acl => IsLogged(stack, acl), "no logging configuration with a destination has its ARN", "an aws_wafv2_web_acl_logging_configuration")),
    ];

    // Those of the fourth layer know neither headers nor web ACLs.
    private static IEnumerable<StackResource> Layer7(SynthesizedStack stack) =>
        stack.Each(Balancers).Where(balancer => balancer["load_balancer_type"]?.ToString() is not ("network" or "gateway"));

    private static bool IsLogged(SynthesizedStack stack, StackResource acl) => stack.Certain(AclLogs).Any(log =>
        stack.Referred(log["resource_arn"])?.Address == acl.Address && log["log_destination_configs"].Values().Any(destination => destination.IsTold()));

    private static bool HasFirewall(SynthesizedStack stack, StackResource balancer) => stack.Certain(Associations).Any(association =>
        stack.Referred(association["resource_arn"])?.Address == balancer.Address && (association["web_acl_arn"] ?? association["web_acl_id"]).IsTold());
}
