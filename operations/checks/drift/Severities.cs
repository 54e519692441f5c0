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

    private static readonly string[] s_administrators = ["AdministratorAccess", "IAMFullAccess", "PowerUserAccess"];

    /// <summary>Of an attribute that was changed outside Terraform.</summary>
    public static Severity Of(AttributeChange change) => change switch
    {
        { IsConfigured: true, IsApplied: false } => Severity.Notice,
        { IsApplied: true, Replaces: true } => Severity.Critical,
        { Resource.Type: IngressRule, Path.Attribute: "cidr_ipv4" or "cidr_ipv6" } when change.Found is { } range && AddressRange.IsWorld(range) => Severity.Critical,
        { Resource.Type: IngressRule, Path.Attribute: "from_port" or "to_port" or "ip_protocol" } when IsWorldOpen(change.Resource) => Severity.Critical,
        _ => ResourceRules.Of(change.Resource.Type).Of(change.Path.Attribute),
    };

    /// <summary>Of a resource that was deleted.</summary>
    public static Severity OfMissing(ResourceVersions resource) =>
        !resource.IsWanted ? Severity.Notice : IsProof(resource) ? Severity.Warning : ResourceRules.Of(resource.Type).Missing;

    /// <summary>Of a policy that no one wants the role to have.</summary>
    public static Severity Of(FoundRolePolicy policy) =>
        s_administrators.Contains(policy.Policy.Split('/')[^1]) || AllowsAll(policy.Document) ? Severity.Critical : Severity.Warning;

    // A certificate's proof is asked for when the certificate is renewed, and not by visitors.
    private static bool IsProof(ResourceVersions resource) =>
        resource is { Type: "aws_route53_record" } && resource.Text("type") is "CNAME" && resource.Text("name") is ['_', ..];

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
