using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.GroupRules;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>A rule of a security group in a synthesized stack, whichever way it is written: inline, or as a resource of its own.</summary>
/// <param name="Address">The Terraform address of what it is written in.</param>
/// <param name="Rule">What it lets through. Groups are the addresses that <see cref="GroupNames"/> has for them.</param>
/// <param name="Body">The block that it is written in; empty for one that an expression makes.</param>
internal sealed record StackGroupRule(string Address, GroupRule Rule, JsonObject Body)
{
    private static readonly (string Attribute, GroupPeerKind Kind)[] s_peers =
    [
        ("cidr_ipv4", GroupPeerKind.Range), ("cidr_ipv6", GroupPeerKind.Range), ("cidr_blocks", GroupPeerKind.Range), ("ipv6_cidr_blocks", GroupPeerKind.Range),
        ("prefix_list_id", GroupPeerKind.PrefixList), ("prefix_list_ids", GroupPeerKind.PrefixList),
        ("referenced_security_group_id", GroupPeerKind.Group), ("source_security_group_id", GroupPeerKind.Group), ("security_groups", GroupPeerKind.Group),
    ];

    /// <summary>Whether an expression makes it: then nothing is known of it, and it may let anything through.</summary>
    public bool IsExpression => Body.Count == 0;

    /// <summary>Every rule in a stack.</summary>
    public static IReadOnlyList<StackGroupRule> In(SynthesizedStack stack)
    {
        GroupNames names = new(stack);
        return [.. stack.Resources.SelectMany(resource => In(resource, names))];
    }

    private static IEnumerable<StackGroupRule> In(StackResource resource, GroupNames names) => resource.Type switch
    {
        "aws_security_group" => Inline(resource, resource.Address, names),
        "aws_default_security_group" => Inline(resource, GroupNames.Default, names),
        "aws_vpc_security_group_ingress_rule" => [Standalone(resource, isIngress: true, names)],
        "aws_vpc_security_group_egress_rule" => [Standalone(resource, isIngress: false, names)],
        "aws_security_group_rule" => [Standalone(resource, !resource["type"].Is("egress"), names)],
        _ => [],
    };

    private static StackGroupRule Standalone(StackResource rule, bool isIngress, GroupNames names) =>
        Read(rule.Address, names.Of(rule["security_group_id"]), isIngress, rule.Body, names);

    private static IEnumerable<StackGroupRule> Inline(StackResource resource, string group, GroupNames names) =>
    [
        .. resource.Body.Blocks("ingress").Select(block => Read(resource.Address, group, isIngress: true, block, names)),
        .. resource.Body.Blocks("egress").Select(block => Read(resource.Address, group, isIngress: false, block, names)),
    ];

    private static StackGroupRule Read(string address, string group, bool isIngress, JsonObject body, GroupNames names) => new(
        address,
        new GroupRule
        {
            Group = group,
            IsIngress = isIngress,
            Protocol = (body["ip_protocol"] ?? body["protocol"])?.ToString() ?? GroupRule.EveryProtocol,
            Ports = body["from_port"].Number() is { } first && body["to_port"].Number() is { } last ? (first, last) : null,
            Peers = Peers(body, group, names),
        },
        body);

    private static GroupPeer[] Peers(JsonObject body, string group, GroupNames names)
    {
        GroupPeer[] told =
        [
            .. s_peers.SelectMany(peer => body[peer.Attribute].Values().Select(value => Peer(peer.Kind, value, names))),
            .. body["self"] is { } self && !self.IsFalse() ? [new GroupPeer(GroupPeerKind.Group, group)] : Array.Empty<GroupPeer>(),
        ];
        return told.Length > 0 ? told : [GroupPeer.Unknown];
    }

    private static GroupPeer Peer(GroupPeerKind kind, JsonNode value, GroupNames names) =>
        new(kind, kind == GroupPeerKind.Group ? names.Of(value) : value.ToString());
}
