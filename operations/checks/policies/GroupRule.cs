using System.Net;
using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>One rule of a security group, whichever way it is written.</summary>
/// <param name="Address">The Terraform address of what it is written in.</param>
/// <param name="Group">The address of the group, or a name that <see cref="GroupNames"/> has for it.</param>
/// <param name="IsIngress">Whether it lets in; else it lets out.</param>
/// <param name="Body">What it says; nothing when that can't be told.</param>
internal sealed record GroupRule(string Address, string Group, bool IsIngress, JsonObject Body)
{
    // Nobody is given as much of the internet as this, but by splitting it up.
    private const int WidestIpv4 = 8;
    private const int WidestIpv6 = 16;

    private static readonly IPNetwork[] PrivateRanges = [IPNetwork.Parse("fc00::/7")];
    private static readonly string[] Ranges = ["cidr_ipv4", "cidr_ipv6", "cidr_blocks", "ipv6_cidr_blocks"];
    private static readonly string[] Lists = ["prefix_list_id", "prefix_list_ids"];
    private static readonly string[] Groups = ["referenced_security_group_id", "source_security_group_id", "security_groups"];

    /// <summary>Whether it says for whom it is.</summary>
    public bool IsDescribed => Body["description"].IsTold();

    /// <summary>Whether it is for every protocol, or every port of one.</summary>
    public bool IsForAll => Protocol is not ("tcp" or "udp" or "6" or "17" or "icmp" or "icmpv6") || Ports is (<= 1, 65535);

    /// <summary>Whether it is for anybody: a range too wide to be somebody's, what can't be told, and to let in also a list of ranges.</summary>
    public bool IsForTheWorld =>
        Peers(Ranges).Any(IsWide)
        || Peers(Lists).Any(list => IsIngress || !list.ToString().StartsWith("${data.aws_prefix_list.", StringComparison.Ordinal))
        || !Peers([.. Ranges, .. Lists, .. Groups, "self"]).Any();

    /// <summary>The one port that it is for; null when there are more.</summary>
    public int? Port => !IsForAll && Ports is var (first, last) && first == last ? first : null;

    /// <summary>The groups that it is for; null in it when something else is meant as well.</summary>
    public IEnumerable<JsonNode?> PeerGroups => Peers([.. Ranges, .. Lists]).Any() ? Peers(Groups).Append<JsonNode?>(null) : Peers(Groups);

    private string Protocol => (Body["ip_protocol"] ?? Body["protocol"])?.ToString() ?? "-1";

    private (int First, int Last) Ports => Body["from_port"].Number() is { } first && Body["to_port"].Number() is { } last ? (first, last) : (0, 65535);

    /// <summary>Whether it is for a port, among others.</summary>
    public bool IsFor(int port) => IsForAll || (Ports.First <= port && port <= Ports.Last);

    /// <summary>Every rule in a stack.</summary>
    public static IReadOnlyList<GroupRule> In(SynthesizedStack stack)
    {
        GroupNames names = new(stack);
        return [.. stack.Resources.SelectMany(resource => In(resource, names))];
    }

    private static IEnumerable<GroupRule> In(StackResource resource, GroupNames names) => resource.Type switch
    {
        "aws_security_group" => Inline(resource, resource.Address),
        "aws_default_security_group" => Inline(resource, GroupNames.Default),
        "aws_vpc_security_group_ingress_rule" => [Standalone(resource, names, isIngress: true)],
        "aws_vpc_security_group_egress_rule" => [Standalone(resource, names, isIngress: false)],
        "aws_security_group_rule" => [Standalone(resource, names, !resource["type"].Is("egress"))],
        _ => [],
    };

    private static GroupRule Standalone(StackResource rule, GroupNames names, bool isIngress) =>
        new(rule.Address, names.Of(rule["security_group_id"]), isIngress, rule.Body);

    private static IEnumerable<GroupRule> Inline(StackResource resource, string group) =>
    [
        .. resource.Body.Blocks("ingress").Select(block => new GroupRule(resource.Address, group, IsIngress: true, block)),
        .. resource.Body.Blocks("egress").Select(block => new GroupRule(resource.Address, group, IsIngress: false, block)),
    ];

    private static bool IsWide(JsonNode range) => !IPNetwork.TryParse(range.ToString(), out var parsed)
        || (parsed.PrefixLength < (parsed.BaseAddress.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? WidestIpv4 : WidestIpv6)
            && !PrivateRanges.Any(known => known.BaseAddress.AddressFamily == parsed.BaseAddress.AddressFamily && known.PrefixLength <= parsed.PrefixLength && known.Contains(parsed.BaseAddress)));

    private IEnumerable<JsonNode> Peers(string[] attributes) => attributes.SelectMany(attribute => Body[attribute].Values()).Where(value => !value.IsFalse());
}
