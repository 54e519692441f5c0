using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>
/// Walks one environment's groups, rules and attachments for paths from the internet to a web server. The only one
/// allowed: through the load balancer that the outputs name, on the ports of its listeners, and from its group to the
/// ports of the target group. What cannot be told counts as reachable.
/// </summary>
public sealed class InternetPaths
{
    private readonly ILookup<string, Admission> admissions;
    private readonly Dictionary<string, string[]> groupsOf;
    private readonly string[] modules;
    private readonly string? balancer;
    private readonly int?[] listenerPorts;
    private readonly int?[] serverPorts;
    private readonly HashSet<string> addresses;

    /// <summary>Reads the groups, the rules and who uses them.</summary>
    public InternetPaths(SynthesizedStack stack)
    {
        addresses = [.. stack.Resources.Select(resource => resource.Address)];
        var groups = new GroupNames(stack);
        admissions = Admissions(stack).ToLookup(admission => admission.Rule.Group);
        groupsOf = new HostReader(stack, groups).Read();
        modules = [.. stack.Json["module"]?.AsObject().Select(module => $"module.{module.Key}, of which nothing can be told") ?? []];
        balancer = SynthesizedStack.AddressIn(stack.Output("load_balancer_arn"));
        listenerPorts = [.. stack.All("aws_lb_listener").Where(listener => SynthesizedStack.AddressIn(listener["load_balancer_arn"]) == balancer).Select(listener => listener["port"].Number())];
        string?[] groupsOfTargets = [.. new[] { "target_group_arn", "candidate_target_group_arn" }.Select(name => SynthesizedStack.AddressIn(stack.Output(name)))];
        serverPorts = [.. stack.All("aws_lb_target_group").Where(group => groupsOfTargets.Contains(group.Address)).SelectMany(PortsOf)];
    }

    /// <summary>The paths that should not be, each as hops.</summary>
    public IReadOnlyList<string> ForbiddenPaths => [.. Paths.Where(path => !IsAllowed(path)).Select(Text), .. modules];

    /// <summary>The same, each with the address of what opens it.</summary>
    public IReadOnlyList<ForbiddenPath> Forbidden =>
    [
        .. Paths.Where(path => !IsAllowed(path)).Select(path => new ForbiddenPath(OpenerOf(path), Text(path))),
        .. modules.Select(module => new ForbiddenPath(module.Split(',')[0], module)),
    ];

    /// <summary>The paths that are wanted: through the balancer.</summary>
    public IReadOnlyList<string> AllowedPaths => [.. Paths.Where(IsAllowed).Select(Text)];

    // As AWS makes it, a network's default group admits whatever it is attached to.
    private static IEnumerable<Admission> Admissions(SynthesizedStack stack) =>
    [
        .. StackGroupRule.In(stack).Where(written => written.Rule.IsIngress).SelectMany(Admission.Of),
        .. stack.All("aws_default_security_group").Count > 0 ? [] : new[] { Admission.Everything(GroupNames.Default, GroupNames.Default, "AWS") },
    ];

    private IEnumerable<Hop[]> Paths => groupsOf.Keys.Where(HostReader.IsServer).SelectMany(server => PathsTo(server, []));

    private IEnumerable<Hop[]> PathsTo(string host, Hop[] onward)
    {
        foreach (var admission in AdmissionsOf(host))
        {
            Hop[] path = [new(admission, host), .. onward];
            if (admission.Source == Admission.Internet)
            {
                yield return path;
            }

            foreach (var longer in HostsBehind(admission.Source).Where(next => path.All(hop => hop.Host != next)).SelectMany(next => PathsTo(next, path)))
            {
                yield return longer;
            }
        }
    }

    // A rule of a group that no one here knows may be one of any group, and a host that uses such a group admits anything.
    private IEnumerable<Admission> AdmissionsOf(string host) =>
    [
        .. groupsOf[host].Append(GroupNames.Unknown).Distinct().SelectMany(group => admissions[group]),
        .. groupsOf[host].Contains(GroupNames.Unknown) ? [Admission.Everything(GroupNames.Unknown, Admission.Internet, GroupNames.Unknown)] : Array.Empty<Admission>(),
    ];

    private IEnumerable<string> HostsBehind(string source) =>
        source == Admission.InsideNetwork ? groupsOf.Keys : groupsOf.Where(host => host.Value.Contains(source)).Select(host => host.Key);

    private bool IsAllowed(Hop[] path) =>
        path is [var entrance, var handOver]
        && entrance.Host == balancer
        && entrance.By.Rule.TcpPort is { } listener && listenerPorts.Contains(listener)
        && groupsOf[balancer].Contains(handOver.By.Source)
        && handOver.By.Rule.TcpPort is { } port && serverPorts.Contains(port);

    // The first rule that no wanted path needs; the host itself where no resource of this stack is the rule.
    private string OpenerOf(Hop[] path)
    {
        var wanted = Paths.Where(IsAllowed).SelectMany(hops => hops.Select(hop => hop.By.Written)).ToHashSet();
        var hop = path.FirstOrDefault(each => !wanted.Contains(each.By.Written)) ?? path[0];
        var written = hop.By.Written.Split(',')[0];
        return addresses.Contains(written) ? written : hop.Host;
    }

    private static IEnumerable<int?> PortsOf(StackResource group) =>
        [group["port"].Number(), group.At("health_check.port").Number()];

    private static string Text(Hop[] path) => string.Join(" -> ", path.SelectMany(hop => new[] { $"{hop.By}", hop.Host }));

    /// <summary>One step of a path: the rule that admits, and the host it leads to.</summary>
    private sealed record Hop(Admission By, string Host);
}
