using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;

namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>Looks once at everything that ought to serve.</summary>
internal sealed class TargetsLook(ITargetHealthReader reader, ExpectedTargets expected)
{
    /// <summary>Asks Auto Scaling for the fleets, and the load balancer for every target group.</summary>
    public async Task<HealthReport> TakeAsync(CancellationToken cancel)
    {
        Dictionary<string, FleetState?> fleets = new(StringComparer.Ordinal);
        foreach (var fleet in expected.Fleets)
            fleets[fleet.Group] = await reader.ReadFleetAsync(fleet.Group, cancel);

        Dictionary<string, IReadOnlyList<TargetHealth>> targets = new(StringComparer.Ordinal);
        foreach (var group in expected.TargetGroups)
            targets[group] = await reader.ReadAsync(group, [.. Servers(group), .. Members(group, fleets)], cancel);

        return expected.Sort(targets, fleets);
    }

    private IEnumerable<string> Servers(string targetGroup) => targetGroup == expected.TargetGroupArn ? expected.Servers.Values : [];

    private IEnumerable<string> Members(string targetGroup, Dictionary<string, FleetState?> fleets) =>
        from fleet in expected.Fleets
        where fleet.TargetGroupArn == targetGroup
        from member in fleets[fleet.Group]?.Members ?? []
        where member.IsInService
        select member.InstanceId;
}
