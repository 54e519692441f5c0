namespace CardWeb.Tf.Modules;

/// <summary>What is watched of the load balancer as a whole.</summary>
internal static class BalancerAlarms
{
    // The balancer counts a request when it has chosen a server, so what it answers itself may be missing there: both are the whole.
    private const string Whole = "(FILL(requests, 0) + FILL(errors, 0))";

    internal static IEnumerable<AlarmDefinition> Of(AlarmSettings settings, string balancer)
    {
        if (settings.BalancerErrors is { } errors)
        {
            yield return new()
            {
                Role = "balancer-errors",
                Title = "Answered by the balancer with 5xx (%)",
                Description = "The load balancer answers requests with 500 to 599 itself: no server could be called, or none gave an answer. Look at verify.",
                Rule = errors,
                Expression = FormattableString.Invariant($"IF({Whole} >= {settings.MinimumRequests}, 100 * FILL(errors, 0) / {Whole}, 0)"),
                Metrics = new Dictionary<string, Metric>(StringComparer.Ordinal)
                {
                    ["requests"] = Of(balancer, "RequestCount", "Sum"),
                    ["errors"] = Of(balancer, "HTTPCode_ELB_5XX_Count", "Sum"),
                },
            };
        }

        if (settings.RejectedConnections is { } rejected)
        {
            yield return new()
            {
                Role = "rejected-connections",
                Title = "Rejected connections",
                Description = "The load balancer rejects connections because it can take no more: clients get no answer at all.",
                Rule = rejected,
                Metrics = new Dictionary<string, Metric>(StringComparer.Ordinal) { ["rejected"] = Of(balancer, "RejectedConnectionCount", "Sum") },
            };
        }
    }

    private static Metric Of(string balancer, string name, string statistic) =>
        new("AWS/ApplicationELB", name, statistic, new Dictionary<string, string>(StringComparer.Ordinal) { ["LoadBalancer"] = balancer });
}
