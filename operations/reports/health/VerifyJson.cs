using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Probing;

namespace CardWeb.Tf.Operations.Reports.Health;

/// <summary>The JSON of <c>verify</c>: schema <c>card-web/verify/1</c>, see docs/reports.md.</summary>
public static class VerifyJson
{
    /// <summary>Makes it.</summary>
    public static object Of(VerifyResult result, DateTimeOffset now) => new
    {
        Schema = "card-web/verify/1",
        Environment = result.Target.Settings.Name,
        Time = now,
        result.IsHealthy,
        result.IsInMaintenance,
        result.Health.Verdict,
        result.Health.Looks,
        result.Health.InARow,
        Seconds = Math.Round(result.Health.Elapsed.TotalSeconds, 1),
        TargetGroup = result.Expected.TargetGroupArn,
        result.Expected.Zones,
        Servers = result.Health.Report.Servers.Select(Server).ToList(),
        Fleets = result.Health.Report.Fleets.Select(Fleet).ToList(),
        Strangers = result.Health.Report.Strangers.Select(Target).ToList(),
        Problems = (IReadOnlyList<string>)[.. result.Health.Report.Problems, .. result.Probe is { IsComplete: false } probe ? probe.Problems : []],
        Probe = result.Probe is { } asked ? Probe(asked) : null,
    };

    private static object Fleet(FleetHealth found) => new
    {
        found.Fleet.Name,
        AutoScalingGroup = found.Fleet.Group,
        TargetGroup = found.Fleet.TargetGroupArn,
        found.Fleet.Minimum,
        found.State?.Desired,
        found.Healthy,
        found.IsHealthy,
        Refresh = found.State?.Refresh is { } refresh ? new { refresh.Status, refresh.Percent, refresh.Reason } : null,
        found.State?.Trouble,
        Servers = found.Servers.Select(Server).ToList(),
    };

    private static object Server(ServerHealth server) => new
    {
        server.Name,
        Target = Target(server.Target),
        server.Reason?.Meaning,
        server.Reason?.LookAt,
        server.IsHopeless,
    };

    private static object Target(TargetHealth target) => new
    {
        Instance = target.InstanceId, target.InstanceState, target.Zone, target.Port, target.State, target.Reason,
    };

    private static object Probe(ProbeResult probe) => new
    {
        probe.Page,
        Requests = probe.Answers.Count,
        probe.IsComplete,
        Answers = probe.Shares.Select(share => new { share.Name, Instance = share.InstanceId, share.Zone, share.Answers, share.Percent }).ToList(),
        Others = probe.Others.Select(other => new { What = other.Key, Count = other.Value }).ToList(),
    };
}
