using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Reachability;
using CardWeb.Tf.Operations.GroupRules;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>What the rules of security groups let in and out.</summary>
internal static class GroupRuleChecks
{
    private static readonly int[] RemoteLogin = [22, 3389];

    public static IReadOnlyList<PolicyCheck> All { get; } =
    [
        new(GroupPolicies.WorldFacing, stack =>
        [
            .. stack.Each(BalancerChecks.Balancers).Unless("internal", Attributes.IsTrue, "true, unless the site is for everybody"),
            .. Ingress(stack, rule => IsForTheWorld(rule) && IsListeners(stack, rule), "it lets the world call the balancer", "named address ranges, unless the site is for everybody"),
        ]),
        new(GroupPolicies.Open, stack => Ingress(stack, rule => IsForTheWorld(rule) && !IsListeners(stack, rule), "it lets the world in", "named groups or address ranges; the world at a balancer's listener ports alone")),
        new(GroupPolicies.NoRemoteLogin, stack => Ingress(stack, rule => RemoteLogin.Any(rule.Rule.IsFor), "it admits SSH or remote desktops", "Session Manager, which needs no port")),
        new(GroupPolicies.NoIngressAll, stack => Ingress(stack, rule => rule.Rule.IsForAll, "it admits every port or protocol", "the ports that are served")),
        new(GroupPolicies.Egress, Egress),
    ];

    private static IEnumerable<Fault> Ingress(SynthesizedStack stack, Func<StackGroupRule, bool> isWrong, string wrong, string wanted) =>
        StackGroupRule.In(stack).Where(rule => rule.Rule.IsIngress && isWrong(rule)).Select(rule => new Fault(rule.Address, wrong, wanted));

    // AWS's own lists of its services' addresses are named by a data source, and hold no one else's.
    private static bool IsForTheWorld(StackGroupRule rule) => rule.Rule.Peers.Any(peer => peer.IsWorld
        && (rule.Rule.IsIngress || peer.Kind != GroupPeerKind.PrefixList || !peer.Name.StartsWith("${data.aws_prefix_list.", StringComparison.Ordinal)));

    // A port of a listener of a balancer that uses the group, and of nothing else that does.
    private static bool IsListeners(SynthesizedStack stack, StackGroupRule rule) =>
        Wearers(stack, rule.Rule.Group) is { Length: > 0 } wearers
        && rule.Rule.OnlyPort is { } port
        && wearers.All(balancer => IsBalancer(balancer) && stack.Each(ListenerChecks.Listeners).Any(listener =>
            stack.Referred(listener["load_balancer_arn"])?.Address == balancer && listener["port"].Number() == port));

    private static string[] Wearers(SynthesizedStack stack, string group) =>
        [.. new HostReader(stack, new GroupNames(stack)).Read().Where(host => host.Value.Contains(group)).Select(host => host.Key)];

    private static bool IsBalancer(string address) => BalancerChecks.Balancers.Contains(address.Split('.')[0]);

    private static IEnumerable<Fault> Egress(SynthesizedStack stack)
    {
        foreach (var rule in StackGroupRule.In(stack).Where(rule => !rule.Rule.IsIngress))
        {
            if (Wearers(stack, rule.Rule.Group).Any(IsBalancer) && !IsToServers(stack, rule))
                yield return new Fault(rule.Address, "it lets the balancer call something else than the servers on their port", "the servers' group alone, on a port of a target group");
            else if (IsForTheWorld(rule) && rule.Rule.OnlyPort is null)
                yield return new Fault(rule.Address, "it lets calls out to the world on more than one port", "single ports, or named groups and lists");
        }
    }

    private static bool IsToServers(SynthesizedStack stack, StackGroupRule rule) =>
        rule.Rule.OnlyPort is { } port
        && ServingPorts(stack).Contains(port)
        && rule.Rule.Peers.All(peer => peer.Kind == GroupPeerKind.Group && Wearers(stack, peer.Name) is { Length: > 0 } wearers && wearers.All(HostReader.IsServer));

    private static IEnumerable<int> ServingPorts(SynthesizedStack stack) =>
        stack.Each(ListenerChecks.TargetGroups).SelectMany(group => new[] { group["port"].Number(), group.At("health_check.port").Number() }).OfType<int>();
}
