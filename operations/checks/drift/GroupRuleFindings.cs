using System.Text.Json;
using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.GroupRules;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Drift;

/// <summary>Rules in the environment's security groups that Terraform does not know, whatever an apply has taken into its state.</summary>
internal static class GroupRuleFindings
{
    private const string Ingress = "aws_vpc_security_group_ingress_rule";
    private const string Egress = "aws_vpc_security_group_egress_rule";

    private static readonly (string Attribute, GroupPeerKind Kind)[] s_peers =
    [
        ("cidr_ipv4", GroupPeerKind.Range), ("cidr_ipv6", GroupPeerKind.Range),
        ("prefix_list_id", GroupPeerKind.PrefixList), ("referenced_security_group_id", GroupPeerKind.Group),
    ];

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

        var was = Recorded(resource);
        return rules.FirstOrDefault(found => found.Rule.LetsThroughTheSameAs(was));
    }

    private static GroupRule Recorded(ResourceVersions resource)
    {
        var was = resource.Recorded;
        return new()
        {
            Group = TerraformJson.Text(was, "security_group_id") ?? "",
            IsIngress = resource.Type == Ingress,
            Protocol = TerraformJson.Text(was, "ip_protocol") ?? GroupRule.EveryProtocol,
            Ports = Number(was, "from_port") is { } first && Number(was, "to_port") is { } last ? (first, last) : null,
            Peers = [.. s_peers.Where(peer => TerraformJson.Text(was, peer.Attribute) is { Length: > 0 }).Select(peer => new GroupPeer(peer.Kind, TerraformJson.Text(was, peer.Attribute)!))],
        };
    }

    /// <summary>The command that takes a rule away.</summary>
    public static string Revoke(Comparison comparison, FoundGroupRule rule) => comparison.Remedies.Aws(
        $"ec2 revoke-security-group-{(rule.Rule.IsIngress ? "ingress" : "egress")} --group-id {rule.Rule.Group} --security-group-rule-ids {rule.Id}");

    private static Finding Unknown(Comparison comparison, FoundGroupRule found) => new()
    {
        Category = FindingCategory.Unmanaged,
        Severity = IsOpen(found.Rule) ? Severity.Critical : Severity.Warning,
        ConstructPath = comparison.PathOf(comparison.Holder("aws_security_group", "id", found.Rule.Group)),
        PhysicalId = found.Id,
        Found = found.Rule.ToString(),
        Summary = Summary(found.Rule),
        Remedy = comparison.Remedies.ByHand(Revoke(comparison, found), "write it into the code and import it"),
    };

    private static bool IsOpen(GroupRule rule) => rule is { IsIngress: true, IsWorld: true };

    private static string Summary(GroupRule rule) => rule switch
    {
        { IsIngress: true } when rule.Peers.Any(peer => peer is { Kind: GroupPeerKind.Range, IsWorld: true }) => "A rule that Terraform does not know lets the whole internet in.",
        { IsIngress: true, IsWorld: true } => "A rule that Terraform does not know lets in a list of address ranges, which may be the whole internet.",
        _ => "A rule in the security group that Terraform does not know.",
    };

    private static int? Number(JsonElement values, string name) =>
        TerraformJson.Child(values, name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
}
