using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Rules in the environment's security groups that Terraform does not know, whatever an apply has taken into its state.</summary>
internal static class GroupRuleFindings
{
    private const string Ingress = "aws_vpc_security_group_ingress_rule";
    private const string Egress = "aws_vpc_security_group_egress_rule";

    private static readonly string[] s_peers = ["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"];

    /// <summary>Finds them.</summary>
    public static IEnumerable<Finding> Of(Comparison comparison, EnvironmentInventory inventory)
    {
        var known = comparison.Values("security_group_rule_id", Ingress, Egress, "aws_security_group_rule");
        ResourceVersions[] gone = [.. comparison.Resources.Where(resource => resource is { IsGone: true, IsWanted: true })];
        return from rule in inventory.GroupRules
               where !known.Contains(rule.Id) && !Array.Exists(gone, missing => Twin(missing, [rule]) is not null)
               select Unknown(comparison, rule);
    }

    /// <summary>The rule that lets through what this resource did.</summary>
    public static FoundGroupRule? Twin(ResourceVersions resource, IEnumerable<FoundGroupRule> rules)
    {
        if (resource.Type is not (Ingress or Egress))
            return null;

        var was = resource.Recorded;
        var peer = s_peers.Select(name => TerraformJson.Text(was, name)).FirstOrDefault(value => value is { Length: > 0 }) ?? "";
        return rules.FirstOrDefault(rule => rule.Equals(
            TerraformJson.Text(was, "security_group_id") ?? "",
            resource.Type == Egress,
            TerraformJson.Text(was, "ip_protocol") ?? "",
            Number(was, "from_port"),
            Number(was, "to_port"),
            peer));
    }

    /// <summary>The command that takes a rule away.</summary>
    public static string Revoke(Comparison comparison, FoundGroupRule rule) => comparison.Remedies.Aws(
        $"ec2 revoke-security-group-{(rule.IsEgress ? "egress" : "ingress")} --group-id {rule.Group} --security-group-rule-ids {rule.Id}");

    private static Finding Unknown(Comparison comparison, FoundGroupRule rule) => comparison.Remedies.ByHand(
        new()
        {
            Category = FindingCategory.Unmanaged,
            Severity = rule.IsWorldOpen ? Severity.Critical : Severity.Warning,
            ConstructPath = comparison.PathOf(comparison.Holder("aws_security_group", "id", rule.Group)),
            PhysicalId = rule.Id,
            Found = rule.ToString(),
            Summary = rule.IsWorldOpen ? "A rule that Terraform does not know lets the whole internet in." : "A rule in the security group that Terraform does not know.",
            NextAction = "",
        },
        Revoke(comparison, rule),
        "write it into the code and import it");

    private static string? Number(JsonElement values, string name) =>
        TerraformJson.Child(values, name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : null;
}
