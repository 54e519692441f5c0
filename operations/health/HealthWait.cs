namespace CardWeb.Tf.Operations.Health;

/// <summary>Waits until every server is healthy, as long as waiting can help.</summary>
public sealed class HealthWait(ITargetHealthReader reader, TimeProvider clock)
{
    /// <summary>How long to wait in all.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long between two looks.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Returns the last look: all healthy; or one beyond hope; or the time is up.</summary>
    public async Task<HealthReport> RunAsync(
        string targetGroupArn,
        IReadOnlyDictionary<string, string> servers,
        Action<HealthReport> onLook,
        CancellationToken cancel)
    {
        var began = clock.GetTimestamp();
        while (true)
        {
            var report = await LookAsync(targetGroupArn, servers, cancel);
            onLook(report);
            if (report.IsHealthy || report.IsHopeless || clock.GetElapsedTime(began) >= Limit)
                return report;

            await Task.Delay(Pause, clock, cancel);
        }
    }

    private async Task<HealthReport> LookAsync(
        string targetGroupArn, IReadOnlyDictionary<string, string> servers, CancellationToken cancel)
    {
        var targets = await reader.ReadAsync(targetGroupArn, [.. servers.Values], cancel);
        return new HealthReport([.. servers.OrderBy(server => server.Key, StringComparer.Ordinal).Select(Server)]);

        ServerHealth Server(KeyValuePair<string, string> server) => new(
            server.Key,
            targets.First(target => string.Equals(target.InstanceId, server.Value, StringComparison.Ordinal)));
    }
}
