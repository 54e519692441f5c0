using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Attributes that differ because something else does: told where they are caused, and nowhere else.</summary>
internal static class Noise
{
    // Computed lists of what other resources make, and what AWS changes by itself when a server stops or starts.
    private static readonly Dictionary<string, string[]> s_echoes = new(StringComparer.Ordinal)
    {
        ["aws_security_group"] = ["ingress", "egress"],
        ["aws_default_security_group"] = ["ingress", "egress"],
        ["aws_lb"] = ["subnet_mapping"],
        ["aws_lb_target_group"] = ["load_balancer_arns"],
        ["aws_iam_role"] = ["managed_policy_arns", "inline_policy"],
        ["aws_iam_policy"] = ["attachment_count"],
        ["aws_route_table"] = ["route"],
        ["aws_vpc"] = ["default_network_acl_id", "default_route_table_id", "default_security_group_id", "main_route_table_id"],
        ["aws_eip"] = ["instance", "network_interface", "association_id", "private_ip", "private_dns", "public_dns"],
        ["aws_ami_from_instance"] = ["public", "usage_operation", "platform_details", "hypervisor", "last_launched_time"],
        ["aws_instance"] =
        [
            "instance_state", "public_ip", "public_dns", "private_dns", "associate_public_ip_address", "ipv6_address_count",
            "security_groups", "host_id", "outpost_arn", "password_data", "instance_lifecycle", "spot_instance_request_id",
        ],
        ["aws_sns_topic"] = ["policy"],

        // Whoever is to be told confirms it when he likes.
        ["aws_sns_topic_subscription"] = ["pending_confirmation", "confirmation_was_authenticated"],

        // How many servers a fleet has is its own business, and AWS repeats some of what it was told.
        ["aws_autoscaling_group"] = ["desired_capacity", "predicted_capacity", "warm_pool_size", "traffic_source", "load_balancers", "availability_zones"],
        ["aws_wafv2_web_acl"] = ["lock_token"],
        ["aws_s3_bucket"] =
        [
            "versioning", "server_side_encryption_configuration", "lifecycle_rule", "logging", "policy", "acceleration_status",
            "grant", "cors_rule", "website", "request_payer", "replication_configuration", "object_lock_configuration", "acl",
        ],
    };

    // They follow the policies, each of which is told for itself, even where the code sets them.
    private static readonly Dictionary<string, string> s_summaries = new(StringComparer.Ordinal)
    {
        ["aws_iam_role_policy_attachments_exclusive"] = "policy_arns",
        ["aws_iam_role_policies_exclusive"] = "policy_names",
    };

    /// <summary>Whether a difference there has its cause elsewhere.</summary>
    public static bool Is(ResourceVersions resource, ValuePath path) => path.Attribute switch
    {
        "timeouts" => true,
        "tags" => HasAllTags(resource),
        "default_action" or "action" => path.Last is "order",
        "metric_query" => path.Last is "period" && !Configuration.Sets(resource.Configured, path),
        "status" when resource.Type is "aws_acm_certificate" => TerraformJson.Text(resource.Found, "status") is "ISSUED",
        var attribute when s_summaries.GetValueOrDefault(resource.Type) == attribute => true,
        var attribute => s_echoes.GetValueOrDefault(resource.Type, []).Contains(attribute) && !Configuration.Sets(resource.Configured, attribute),
    };

    // The provider's default tags are in tags_all alone; a resource's own tags are in both.
    private static bool HasAllTags(ResourceVersions resource) =>
        new[] { resource.Recorded, resource.Found, resource.Wanted }.Any(version =>
            version.ValueKind == System.Text.Json.JsonValueKind.Object && version.TryGetProperty("tags_all", out _));
}
