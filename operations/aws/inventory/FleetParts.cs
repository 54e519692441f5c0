using System.Globalization;
using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What hangs on the Auto Scaling groups.</summary>
internal sealed class FleetParts(AwsAccess access) : IPartReader
{
    private const string Group = "AutoScalingGroupName";

    private readonly PagedQuery _query = new(access, "autoscaling", "2011-01-01");

    public async Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        if (question.Fleets.Count == 0)
            return [];

        var each = await Task.WhenAll(question.Fleets.Select(fleet => OfAsync(fleet, cancel)).Append(GroupsAsync(question.Fleets, cancel)));
        return [.. each.SelectMany(parts => parts)];
    }

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<FoundPart>> OfAsync(string fleet, CancellationToken cancel)
    {
        Task<IReadOnlyList<XElement>> AskAsync(string action, string parameter) => _query.AllAsync(action, [new(parameter, fleet)], cancel);
        var actions = AskAsync("DescribeScheduledActions", Group);
        var hooks = AskAsync("DescribeLifecycleHooks", Group);
        var policies = AskAsync("DescribePolicies", Group);
        var notifications = AskAsync("DescribeNotificationConfigurations", "AutoScalingGroupNames.member.1");
        return
        [
            .. (await actions).Members("ScheduledUpdateGroupActions").Select(action =>
                new FoundPart(PartKind.ScheduledAction, fleet, action.Text("ScheduledActionName"), Sizes(action))),
            .. (await hooks).Members("LifecycleHooks").Select(hook =>
                new FoundPart(PartKind.LifecycleHook, fleet, hook.Text("LifecycleHookName"), hook.Text("LifecycleTransition"))),
            .. (await policies).Members("ScalingPolicies").Select(policy =>
                new FoundPart(PartKind.ScalingPolicy, fleet, policy.Text("PolicyName"), policy.Text("PolicyType"))),
            .. (await notifications).Members("NotificationConfigurations").GroupBy(one => one.Text("TopicARN"), StringComparer.Ordinal).Select(topic =>
                new FoundPart(PartKind.GroupNotification, fleet, topic.Key, string.Join(", ", topic.Select(one => one.Text("NotificationType"))))),
        ];
    }

    private async Task<IReadOnlyList<FoundPart>> GroupsAsync(IReadOnlyList<string> fleets, CancellationToken cancel)
    {
        var names = fleets.Select((name, at) => KeyValuePair.Create(string.Create(CultureInfo.InvariantCulture, $"AutoScalingGroupNames.member.{at + 1}"), name));
        return [.. (await _query.AllAsync("DescribeAutoScalingGroups", [.. names], cancel)).Members("AutoScalingGroups").SelectMany(Parts)];
    }

    private static IEnumerable<FoundPart> Parts(XElement group)
    {
        var name = group.Text(Group);
        string[] known = [.. group.Members("TargetGroupARNs").Concat(group.Members("LoadBalancerNames")).Select(member => member.Value)];
        return
        [
            .. group.Members("LoadBalancerNames").Select(balancer => new FoundPart(PartKind.ClassicLoadBalancer, name, balancer.Value, "attached")),
            .. group.Members("TrafficSources").Where(source => !known.Contains(source.Text("Identifier"))).Select(source =>
                new FoundPart(PartKind.TrafficSource, name, source.Text("Identifier"), source.Text("Type"))),
            .. group.Elements("WarmPoolConfiguration").Where(pool => pool.HasElements).Select(pool =>
                new FoundPart(PartKind.WarmPool, name, name, $"servers are {pool.Text("PoolState").ToLowerInvariant()}")),
            .. group.Members("Instances").Where(server => server.Text("LifecycleState") is "Standby" or "EnteringStandby").Select(server =>
                new FoundPart(PartKind.StandbyServer, name, server.Text("InstanceId"), "standby")),
            .. group.Members("Instances").Where(server => server.Text("ProtectedFromScaleIn") is "true").Select(server =>
                new FoundPart(PartKind.ProtectedServer, name, server.Text("InstanceId"), "protected from scale-in")),
        ];
    }

    private static string Sizes(XElement action)
    {
        string[] sizes = [.. new[] { "MinSize", "MaxSize", "DesiredCapacity" }.Where(size => action.Text(size).Length > 0).Select(size => $"{size} {action.Text(size)}")];
        var when = action.Text("Recurrence") is { Length: > 0 } recurrence ? recurrence : action.Text("StartTime");
        return $"{string.Join(", ", sizes)} at {when}";
    }
}
