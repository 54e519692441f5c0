using System.Xml.Linq;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks Elastic Load Balancing for targets, listeners and listeners' rules.</summary>
internal sealed class BalancingInventory(AwsAccess access) : IDisposable
{
    private readonly PagedQuery _query = new(access, "elasticloadbalancing", "2015-12-01");

    /// <summary>What is registered in the target groups; what drains is on its way out.</summary>
    public Task<IReadOnlyList<FoundTarget>> TargetsAsync(IReadOnlyList<string> groups, CancellationToken cancel) => EachAsync(
        groups,
        "DescribeTargetHealth",
        "TargetGroupArn",
        (group, pages) => pages.Descendants("TargetHealthDescriptions").Elements("member")
            .Where(member => member.Element("TargetHealth")?.Element("State")?.Value is not "draining")
            .Select(member => member.Element("Target")!)
            .Select(target => new FoundTarget(group, target.Element("Id")!.Value, target.Element("Port")?.Value ?? "")),
        cancel);

    /// <summary>The load balancers' listeners.</summary>
    public Task<IReadOnlyList<FoundListener>> ListenersAsync(IReadOnlyList<string> balancers, CancellationToken cancel) => EachAsync(
        balancers,
        "DescribeListeners",
        "LoadBalancerArn",
        (balancer, pages) => pages.Descendants("Listeners").Elements("member").Select(member => new FoundListener(
            balancer, Text(member, "ListenerArn"), Text(member, "Protocol"), Text(member, "Port"))),
        cancel);

    /// <summary>The listeners' rules, the default ones left out.</summary>
    public Task<IReadOnlyList<FoundListenerRule>> RulesAsync(IReadOnlyList<string> listeners, CancellationToken cancel) => EachAsync(
        listeners,
        "DescribeRules",
        "ListenerArn",
        (listener, pages) => pages.Descendants("Rules").Elements("member")
            .Where(member => Text(member, "IsDefault") is not "true")
            .Select(member => new FoundListenerRule(listener, Text(member, "RuleArn"), Text(member, "Priority"), Does(member))),
        cancel);

    public void Dispose() => _query.Dispose();

    private async Task<IReadOnlyList<T>> EachAsync<T>(
        IReadOnlyList<string> arns,
        string action,
        string parameter,
        Func<string, IReadOnlyList<XElement>, IEnumerable<T>> read,
        CancellationToken cancel)
    {
        List<T> found = [];
        foreach (var arn in arns)
            found.AddRange(read(arn, await _query.AllAsync(action, [new(parameter, arn)], cancel)));

        return found;
    }

    private static string Does(XElement rule)
    {
        var conditions = rule.Elements("Conditions").Elements("member").Select(condition =>
            $"{Text(condition, "Field")} {string.Join(" or ", condition.Descendants("Values").Take(1).Elements("member").Select(value => value.Value))}");
        var actions = rule.Elements("Actions").Elements("member").Select(action => Text(action, "Type"));
        return $"{string.Join(" and ", conditions)}: {string.Join(", ", actions)}";
    }

    private static string Text(XElement element, string name) => element.Element(name)?.Value ?? "";
}
