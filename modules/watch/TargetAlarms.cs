namespace CardWeb.Tf.Modules;

/// <summary>What is watched of one target group.</summary>
internal sealed class TargetAlarms(AlarmSettings settings, string balancer, WatchedGroup group)
{
    internal IEnumerable<AlarmDefinition> All => new[] { Unhealthy(), Healthy(), Errors(), Latency() }.OfType<AlarmDefinition>();

    private string Of => group.Role.Length == 0 ? "" : $" of the {group.Role}";

    private AlarmDefinition? Unhealthy() => settings.UnhealthyHosts is not { } rule ? null : new()
    {
        Role = Named("unhealthy-hosts"),
        Title = $"Unhealthy servers{Of}",
        Description = $"The load balancer finds servers{Of} unhealthy and hands them no requests. Look at verify, which says why.",
        Rule = rule,
        Metrics = One("UnHealthyHostCount", "Maximum"),
    };

    // Each zone tells a number of its own, and a zone may well have no server: the highest of them is zero where no one serves.
    private AlarmDefinition? Healthy() => settings.HealthyHosts is not { } rule ? null : new()
    {
        Role = Named("healthy-hosts"),
        Title = $"Healthy servers{Of}",
        Description = $"Hardly a server{Of} is healthy, or the load balancer tells of none: the site is down or about to be. Look at verify.",
        Rule = rule,
        Below = true,
        Metrics = One("HealthyHostCount", "Maximum"),
    };

    private AlarmDefinition? Errors() => settings.TargetErrors is not { } rule ? null : new()
    {
        Role = Named("target-errors"),
        Title = $"Answered by servers{Of} with 5xx (%)",
        Description = $"Servers{Of} answer requests with 500 to 599. Look at their logs, and at what was deployed last.",
        Rule = rule,
        Expression = FormattableString.Invariant($"IF(requests >= {settings.MinimumRequests}, 100 * FILL(errors, 0) / requests, 0)"),
        Metrics = new Dictionary<string, Metric>(StringComparer.Ordinal)
        {
            ["requests"] = Told("RequestCount", "Sum"),
            ["errors"] = Told("HTTPCode_Target_5XX_Count", "Sum"),
        },
    };

    private AlarmDefinition? Latency() => settings.Latency is not { } rule ? null : new()
    {
        Role = Named("latency"),
        Title = $"99 of 100 requests{Of} answered within (s)",
        Description = $"One request in a hundred waits long for servers{Of}. Look at their load.",
        Rule = rule,
        Metrics = One("TargetResponseTime", "p99"),
    };

    private string Named(string role) => group.Role.Length == 0 ? role : $"{group.Role}-{role}";

    private Dictionary<string, Metric> One(string name, string statistic) => new(StringComparer.Ordinal) { ["value"] = Told(name, statistic) };

    private Metric Told(string name, string statistic) =>
        new("AWS/ApplicationELB", name, statistic, new Dictionary<string, string>(StringComparer.Ordinal) { ["LoadBalancer"] = balancer, ["TargetGroup"] = group.ArnSuffix });
}
