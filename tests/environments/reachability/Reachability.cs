using System.Text.Json.Nodes;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>
/// Walks one environment's groups, rules and attachments for paths from the internet to a web server. The only one
/// allowed: through the load balancer, on the ports of its listeners. What cannot be told counts as reachable.
/// </summary>
internal sealed class Reachability
{
    private const string DefaultGroup = "the default security group";

    private readonly ILookup<string, Admission> admissions;
    private readonly Dictionary<string, string[]> groupsOf;
    private readonly int[] listenerPorts;

    public Reachability(StackJson stack)
    {
        admissions = AdmissionReader.Read(stack);
        listenerPorts = [.. stack.All("aws_lb_listener").Select(listener => listener["port"]!.GetValue<int>())];
        groupsOf = stack.Resources.Where(IsHost).ToDictionary(host => host.Address, host => GroupsOf(host, stack));
    }

    /// <summary>The paths that should not be, each as hops.</summary>
    public IReadOnlyList<string> ForbiddenPaths =>
        [.. groupsOf.Keys.Where(IsServer).SelectMany(server => PathsTo(server, [server])).Where(path => !IsAllowed(path)).Select(path => string.Join(" -> ", path.Hops))];

    /// <summary>The paths that are wanted: through the balancer.</summary>
    public IReadOnlyList<string> AllowedPaths =>
        [.. groupsOf.Keys.Where(IsServer).SelectMany(server => PathsTo(server, [server])).Where(IsAllowed).Select(path => string.Join(" -> ", path.Hops))];

    private IEnumerable<HostPath> PathsTo(string host, string[] passed)
    {
        foreach (var admission in groupsOf[host].SelectMany(group => admissions[group]))
        {
            if (admission.Source == Admission.Internet)
            {
                yield return new HostPath([$"{admission}", .. passed], host, admission.Ports);
            }

            foreach (var next in HostsBehind(admission.Source).Where(next => !passed.Contains(next)).SelectMany(next => PathsTo(next, [next, .. passed])))
            {
                yield return next;
            }
        }
    }

    private IEnumerable<string> HostsBehind(string source) =>
        source == Admission.InsideNetwork ? groupsOf.Keys : groupsOf.Where(host => host.Value.Contains(source)).Select(host => host.Key);

    private bool IsAllowed(HostPath path) =>
        path.Hops is [_, _, _]
        && path.Entrance.StartsWith("aws_lb.", StringComparison.Ordinal)
        && path.Ports.First == path.Ports.Last
        && listenerPorts.Contains(path.Ports.First);

    private static bool IsHost(StackResource resource) => resource.Type is "aws_lb" or "aws_network_interface" || IsServer(resource.Address);

    private static bool IsServer(string address) => address.Split('.')[0] is "aws_instance" or "aws_launch_template";

    private static string[] GroupsOf(StackResource host, StackJson stack)
    {
        var own = new[] { "vpc_security_group_ids", "security_groups" }.SelectMany(attribute => host[attribute] as JsonArray ?? []);
        var attached = stack.All("aws_network_interface_sg_attachment")
            .Where(attachment => StackJson.AddressIn(attachment["network_interface_id"]) == host.Address).Select(attachment => attachment["security_group_id"]);
        string[] groups = [.. own.Concat(attached).Select(group => StackJson.AddressIn(group) ?? group!.ToString())];
        return groups is [] ? [DefaultGroup, .. stack.All("aws_default_security_group").Select(group => group.Address)] : groups;
    }

    /// <summary>A path: its first hop is the rule that lets the internet in, its second the host that the rule opens.</summary>
    private sealed record HostPath(string[] Hops, string Entrance, (int First, int Last) Ports);
}
