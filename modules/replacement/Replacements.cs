namespace CardWeb.Tf.Modules;

/// <summary>
/// How every resource of the stacks is replaced. What something created first depends on is created first too: a resource with a name, a
/// range or a place of its own can be so only if the replacement has another one. docs/replacements.md has the reasons.
/// </summary>
internal static class Replacements
{
    private const string Overwrites = "the second is the first, and goes with it";

    /// <summary>One entry for each type.</summary>
    public static IReadOnlyList<Replacement> All { get; } =
    [
        new("aws_acm_certificate", ReplacementOrder.CreateFirst),
        new("aws_acm_certificate_validation", ReplacementOrder.DestroyFirst),
        new("aws_ami_from_instance", ReplacementOrder.DestroyFirst, "InvalidAMIName.Duplicate"),
        new("aws_autoscaling_group", ReplacementOrder.DestroyFirst, "AlreadyExists"),
        new("aws_autoscaling_policy", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_cloudwatch_dashboard", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_cloudwatch_metric_alarm", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_default_security_group", ReplacementOrder.DestroyFirst, "A VPC has one") { IsKept = true },
        new("aws_eip", ReplacementOrder.DestroyFirst),
        new("aws_flow_log", ReplacementOrder.DestroyFirst, "FlowLogAlreadyExists"),
        new("aws_iam_instance_profile", ReplacementOrder.DestroyFirst, "EntityAlreadyExists") { IsKept = true },
        new("aws_iam_openid_connect_provider", ReplacementOrder.DestroyFirst, "EntityAlreadyExists") { IsKept = true },
        new("aws_iam_policy", ReplacementOrder.DestroyFirst, "EntityAlreadyExists") { IsKept = true },
        new("aws_iam_role", ReplacementOrder.DestroyFirst, "EntityAlreadyExists") { IsKept = true },
        new("aws_iam_role_policies_exclusive", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_iam_role_policy_attachment", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_iam_role_policy_attachments_exclusive", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_instance", ReplacementOrder.DestroyFirst),
        new("aws_internet_gateway", ReplacementOrder.CreateFirst, "InvalidParameterValue") { IsKept = true, Differs = "the VPC" },
        new("aws_kms_alias", ReplacementOrder.DestroyFirst, "AlreadyExistsException"),
        new("aws_kms_key", ReplacementOrder.DestroyFirst) { IsKept = true },
        new("aws_launch_template", ReplacementOrder.DestroyFirst, "InvalidLaunchTemplateName.AlreadyExistsException") { IsKept = true },
        new("aws_lb", ReplacementOrder.CreateFirst, "DuplicateLoadBalancerName") { IsKept = true, Differs = "the network, the scheme" },
        new("aws_lb_listener", ReplacementOrder.DestroyFirst, "DuplicateListener") { IsKept = true },
        new("aws_lb_listener_certificate", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_lb_listener_rule", ReplacementOrder.DestroyFirst, "PriorityInUse"),
        new("aws_lb_target_group", ReplacementOrder.CreateFirst, "DuplicateTargetGroupName") { IsKept = true, Differs = "the network, the scheme, the protocol, the port" },
        new("aws_lb_target_group_attachment", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_nat_gateway", ReplacementOrder.DestroyFirst, "Resource.AlreadyAssociated"),
        new("aws_route", ReplacementOrder.DestroyFirst, "RouteAlreadyExists"),
        new("aws_route53_record", ReplacementOrder.DestroyFirst, "InvalidChangeBatch"),
        new("aws_route_table", ReplacementOrder.CreateFirst) { IsKept = true },
        new("aws_route_table_association", ReplacementOrder.DestroyFirst, "Resource.AlreadyAssociated"),
        new("aws_s3_bucket", ReplacementOrder.CreateFirst, "BucketAlreadyOwnedByYou") { IsKept = true, Differs = "the account, the region" },
        new("aws_s3_bucket_lifecycle_configuration", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_s3_bucket_logging", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_s3_bucket_ownership_controls", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_s3_bucket_policy", ReplacementOrder.CreateFirst, Overwrites) { IsKept = true, Differs = "the bucket" },
        new("aws_s3_bucket_public_access_block", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_s3_bucket_server_side_encryption_configuration", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_s3_bucket_versioning", ReplacementOrder.DestroyFirst, Overwrites) { IsKept = true },
        new("aws_security_group", ReplacementOrder.CreateFirst, "InvalidGroup.Duplicate") { IsKept = true, Differs = "the network" },
        new("aws_sns_topic", ReplacementOrder.DestroyFirst, "the same topic") { IsKept = true },
        new("aws_sns_topic_policy", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_sns_topic_subscription", ReplacementOrder.DestroyFirst, "the same subscription") { IsKept = true },
        new("aws_subnet", ReplacementOrder.CreateFirst, "InvalidSubnet.Conflict") { IsKept = true, Differs = "the network, the zone" },
        new("aws_vpc", ReplacementOrder.CreateFirst) { IsKept = true },
        new("aws_vpc_endpoint", ReplacementOrder.DestroyFirst, "RouteAlreadyExists, or a conflicting DNS domain"),
        new("aws_vpc_security_group_egress_rule", ReplacementOrder.DestroyFirst, "InvalidPermission.Duplicate"),
        new("aws_vpc_security_group_ingress_rule", ReplacementOrder.DestroyFirst, "InvalidPermission.Duplicate"),
        new("aws_wafv2_web_acl", ReplacementOrder.DestroyFirst, "WAFDuplicateItemException") { IsKept = true },
        new("aws_wafv2_web_acl_association", ReplacementOrder.DestroyFirst, Overwrites),
        new("aws_wafv2_web_acl_logging_configuration", ReplacementOrder.DestroyFirst, Overwrites),
    ];
}
