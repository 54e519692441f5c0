using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.GroupRules;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>How bad a difference is.</summary>
internal static class Severities
{
    private const string IngressRule = "aws_vpc_security_group_ingress_rule";

    // Without one of these the site serves less than it should, or nothing.
    private static readonly string[] s_serving =
    [
        "aws_instance", "aws_lb", "aws_lb_listener", "aws_lb_listener_rule", "aws_lb_target_group", "aws_lb_target_group_attachment", "aws_autoscaling_group",
        IngressRule, "aws_vpc_security_group_egress_rule", "aws_security_group", "aws_route", "aws_internet_gateway", "aws_nat_gateway",
    ];

    private static readonly string[] s_administrators = ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];

    /// <summary>Of an attribute that other hands changed.</summary>
    public static Severity Of(AttributeChange change) => change switch
    {
        { Path.Attribute: "tags_all" or "tags" or "description" } => Severity.Notice,
        { IsConfigured: true, IsApplied: false } => Severity.Notice,
        { Resource.Type: "aws_autoscaling_group", Path.Attribute: "target_group_arns" or "max_size" or "suspended_processes" } => Severity.Critical,
        { Resource.Type: "aws_launch_template", Path.Attribute: "image_id" or "network_interfaces" or "user_data" } => Severity.Critical,
        { Path.Attribute: "default_action" or "vpc_security_group_ids" or "security_groups" or "assume_role_policy" } => Severity.Critical,
        { Resource.Type: "aws_ami_from_instance", Path.Attribute: "public", Found: "true" } => Severity.Critical,
        { Resource.Type: IngressRule, Path.Attribute: "cidr_ipv4" or "cidr_ipv6" } when change.Found is { } range && AddressRange.IsWorld(range) => Severity.Critical,
        { Resource.Type: IngressRule, Path.Attribute: "from_port" or "to_port" or "ip_protocol" } when IsWorldOpen(change.Resource) => Severity.Critical,
        _ => Severity.Warning,
    };

    /// <summary>Of a resource that is gone.</summary>
    public static Severity OfMissing(ResourceVersions resource) =>
        !resource.IsWanted ? Severity.Notice : s_serving.Contains(resource.Type) ? Severity.Critical : Severity.Warning;

    /// <summary>Of a policy that no one wants the role to have.</summary>
    public static Severity Of(FoundRolePolicy policy) =>
        s_administrators.Contains(policy.Policy.Split('/')[^1]) || AllowsAll(policy.Document) ? Severity.Critical : Severity.Warning;

    private static bool IsWorldOpen(ResourceVersions rule) =>
        new[] { rule.Text("cidr_ipv4"), rule.Text("cidr_ipv6") }.Any(range => range is { Length: > 0 } && AddressRange.IsWorld(range));

    private static bool AllowsAll(string? document)
    {
        if (document is null)
            return false;

        using var json = JsonDocument.Parse(document);
        var statements = TerraformJson.Child(json.RootElement, "Statement");
        return Many(statements).Any(statement => TerraformJson.Text(statement, "Effect") is "Allow"
            && (TerraformJson.Child(statement, "NotAction").ValueKind != JsonValueKind.Null
                || Many(TerraformJson.Child(statement, "Action")).Any(action => action.GetString() is "*" or "*:*" or "iam:*"))
            && (TerraformJson.Child(statement, "NotResource").ValueKind != JsonValueKind.Null
                || Many(TerraformJson.Child(statement, "Resource")).Any(resource => resource.GetString() is "*")));
    }

    private static IEnumerable<JsonElement> Many(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray(),
        JsonValueKind.Null => [],
        _ => [value],
    };
}
