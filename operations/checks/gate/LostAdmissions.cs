using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Json;
using CardWeb.Tf.Operations.Terraform.Plans;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>Finds the rules by which the load balancer reaches the servers, when none of a kind would be left.</summary>
internal static class LostAdmissions
{
    private const string Group = "security_group_id";
    private const string Peer = "referenced_security_group_id";

    // A server must admit the balancer, and the balancer must be let out to the server.
    private static readonly (string Type, string Balancer, string Server)[] s_ways =
    [
        ("aws_vpc_security_group_ingress_rule", Peer, Group),
        ("aws_vpc_security_group_egress_rule", Group, Peer),
    ];

    public static IReadOnlyList<ResourceChange> Find(TerraformPlan plan, Roles roles) => [.. s_ways.SelectMany(way =>
    {
        ResourceChange[] rules = [.. plan.ResourceChanges.Where(change => change.IsManaged && change.Type == way.Type)];
        ResourceChange[] before = [.. rules.Where(rule => Leads(plan, roles, rule, way.Balancer, way.Server, isAfter: false))];
        return Array.Exists(rules, rule => Leads(plan, roles, rule, way.Balancer, way.Server, isAfter: true)) ? [] : before;
    })];

    private static bool Leads(TerraformPlan plan, Roles roles, ResourceChange rule, string balancer, string server, bool isAfter) =>
        IsOneOf(rule, balancer, Worn(plan, "security_groups", roles.LoadBalancer.IsOf, isAfter), isAfter)
        && IsOneOf(rule, server, Worn(plan, "vpc_security_group_ids", change => change.Type is "aws_instance", isAfter), isAfter);

    // What is not known yet may be any of them.
    private static bool IsOneOf(ResourceChange rule, string attribute, (HashSet<string> Ids, bool IsKnown) groups, bool isAfter) =>
        isAfter && IsUnknown(rule, attribute)
        || (TerraformJson.Text(isAfter ? rule.After : rule.Before, attribute) is { } group && (!groups.IsKnown || groups.Ids.Contains(group)));

    private static (HashSet<string> Ids, bool IsKnown) Worn(TerraformPlan plan, string attribute, Func<ResourceChange, bool> isWearer, bool isAfter)
    {
        ResourceChange[] wearers = [.. plan.ResourceChanges.Where(change => change.IsManaged && isWearer(change))];
        var ids = wearers.SelectMany(wearer => TerraformJson.Items(isAfter ? wearer.After : wearer.Before, attribute)).Select(id => id.ToString());
        return (ids.ToHashSet(StringComparer.Ordinal), !isAfter || Array.TrueForAll(wearers, wearer => IsTold(wearer, attribute)));
    }

    private static bool IsTold(ResourceChange wearer, string attribute) =>
        TerraformJson.Child(wearer.After, attribute).ValueKind is JsonValueKind.Array && !IsUnknown(wearer, attribute);

    private static bool IsUnknown(ResourceChange change, string attribute) => TerraformJson.Child(change.AfterUnknown, attribute).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.Array => TerraformJson.Items(change.AfterUnknown, attribute).Any(item => item.ValueKind is JsonValueKind.True),
        _ => false,
    };
}
