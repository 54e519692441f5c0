namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>
/// One rule for each kind of resource that the stacks hold. Critical is what takes the site away, or hands it or its data
/// to somebody else; docs/drift.md shows the table.
/// </summary>
public static class ResourceRules
{
    /// <summary>All of them, by Terraform's type.</summary>
    public static IReadOnlyList<ResourceRule> All { get; } =
        [.. ((IEnumerable<ResourceRule>)[.. Network(), .. Servers(), .. Front(), .. Watching(), .. Buckets()]).OrderBy(rule => rule.Type, StringComparer.Ordinal)];

    private static readonly Dictionary<string, ResourceRule> s_byType = All.ToDictionary(rule => rule.Type, StringComparer.Ordinal);

    /// <summary>That of a type; for one without, any difference is a warning.</summary>
    public static ResourceRule Of(string type) => s_byType.GetValueOrDefault(type) ?? new(type, Severity.Warning);

    private static IEnumerable<ResourceRule> Network() =>
    [
        new("aws_vpc", Severity.Critical, "cidr_block", "dhcp_options_id"),
        new("aws_subnet", Severity.Critical, "cidr_block", "availability_zone", "vpc_id"),
        new("aws_internet_gateway", Severity.Critical, "vpc_id"),
        new("aws_nat_gateway", Severity.Critical, "subnet_id", "allocation_id"),
        new("aws_eip", Severity.Critical),
        new("aws_route_table", Severity.Critical, "vpc_id", "propagating_vgws"),
        new(
            "aws_route", Severity.Critical, "gateway_id", "nat_gateway_id", "network_interface_id", "vpc_peering_connection_id", "transit_gateway_id",
            "vpc_endpoint_id", "egress_only_gateway_id", "carrier_gateway_id", "core_network_arn", "local_gateway_id"),
        new("aws_route_table_association", Severity.Critical, "route_table_id", "subnet_id"),
        new("aws_vpc_endpoint", Severity.Warning, "policy", "security_group_ids"),
        new("aws_flow_log", Severity.Warning),
        new("aws_default_security_group", Severity.Warning),
        new("aws_security_group", Severity.Critical, "vpc_id"),

        // The range of a rule is looked at: critical is what lets the whole internet in.
        new("aws_vpc_security_group_ingress_rule", Severity.Critical, "security_group_id", "referenced_security_group_id", "prefix_list_id"),
        new("aws_vpc_security_group_egress_rule", Severity.Critical, "security_group_id", "referenced_security_group_id", "prefix_list_id"),
    ];

    private static IEnumerable<ResourceRule> Servers() =>
    [
        new(
            "aws_instance", Severity.Critical, "ami", "vpc_security_group_ids", "security_groups", "iam_instance_profile", "metadata_options", "source_dest_check",
            "user_data", "user_data_base64", "subnet_id", "associate_public_ip_address", "network_interface", "instance_state"),
        new(
            "aws_launch_template", Severity.Critical, "image_id", "network_interfaces", "vpc_security_group_ids", "iam_instance_profile", "metadata_options",
            "user_data", "latest_version"),
        new(
            "aws_autoscaling_group", Severity.Critical, "target_group_arns", "load_balancers", "traffic_source", "min_size", "max_size", "suspended_processes",
            "vpc_zone_identifier", "launch_template", "mixed_instances_policy"),
        new("aws_autoscaling_policy", Severity.Warning),
        new("aws_ami_from_instance", Severity.Critical, "public")
        {
            Deleted = new(
                "ec2 restore-image-from-recycle-bin --image-id {0}",
                "approve a new version of the image (Image.ApprovedVersions) and apply",
                "Applying would take the old version anew, of card-web01 as it is today, and give it to every server."),
        },
        new("aws_iam_role", Severity.Warning, "assume_role_policy", "permissions_boundary"),
        new("aws_iam_role_policy_attachment", Severity.Warning, "role", "policy_arn"),
        new("aws_iam_role_policies_exclusive", Severity.Warning),
        new("aws_iam_role_policy_attachments_exclusive", Severity.Warning),
        new("aws_iam_policy", Severity.Critical, "policy"),
        new("aws_iam_openid_connect_provider", Severity.Critical, "url", "client_id_list"),
        new("aws_iam_instance_profile", Severity.Critical, "role"),
    ];

    private static IEnumerable<ResourceRule> Front() =>
    [
        new("aws_lb", Severity.Critical, "security_groups", "subnets", "internal", "ip_address_type"),
        new("aws_lb_listener", Severity.Critical, "default_action", "certificate_arn", "port", "protocol", "mutual_authentication"),
        new("aws_lb_listener_rule", Severity.Critical, "action", "condition", "priority"),
        new("aws_lb_listener_certificate", Severity.Critical, "certificate_arn"),

        // Behind a wrong health check no server is healthy, and a fleet ends its servers, one after the other, for ever.
        new("aws_lb_target_group", Severity.Critical, "health_check", "port", "protocol", "protocol_version", "target_type", "vpc_id"),
        new("aws_lb_target_group_attachment", Severity.Critical, "target_id", "port", "target_group_arn"),
        new("aws_acm_certificate", Severity.Critical, "domain_name", "subject_alternative_names", "status"),
        new("aws_acm_certificate_validation", Severity.Warning),
        new("aws_route53_record", Severity.Critical, "alias", "records", "type", "name", "set_identifier", "weighted_routing_policy"),
        new("aws_wafv2_web_acl", Severity.Critical, "default_action", "rule"),
        new("aws_wafv2_web_acl_association", Severity.Critical, "web_acl_arn", "resource_arn"),
        new("aws_wafv2_web_acl_logging_configuration", Severity.Warning, "log_destination_configs"),
    ];

    private static IEnumerable<ResourceRule> Watching() =>
    [
        new("aws_cloudwatch_metric_alarm", Severity.Warning),
        new("aws_cloudwatch_dashboard", Severity.Warning),
        new("aws_sns_topic", Severity.Warning),
        new("aws_sns_topic_policy", Severity.Warning, "policy"),
        new("aws_sns_topic_subscription", Severity.Warning, "endpoint", "protocol"),
        new("aws_kms_key", Severity.Critical, "policy", "is_enabled")
        {
            Deleted = new(
                "kms cancel-key-deletion --key-id {0}",
                "apply makes a new key; what was encrypted with the old one can't be read any more",
                "Whatever is encrypted with it can't be read once it is deleted."),
        },
        new("aws_kms_alias", Severity.Warning, "target_key_id"),
    ];

    private static IEnumerable<ResourceRule> Buckets() =>
    [
        new("aws_s3_bucket", Severity.Warning),
        new("aws_s3_bucket_lifecycle_configuration", Severity.Warning),
        new("aws_s3_bucket_logging", Severity.Warning),
        new("aws_s3_bucket_ownership_controls", Severity.Warning),
        new("aws_s3_bucket_policy", Severity.Critical, "policy"),
        new("aws_s3_bucket_public_access_block", Severity.Critical, "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets"),
        new("aws_s3_bucket_server_side_encryption_configuration", Severity.Warning),
        new("aws_s3_bucket_versioning", Severity.Warning),
    ];
}
