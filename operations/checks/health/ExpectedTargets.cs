using System.Globalization;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>What a target group ought to hold.</summary>
public sealed record ExpectedTargets
{
    /// <summary>The target group.</summary>
    public required string TargetGroupArn { get; init; }

    /// <summary>The instance id of each server, by its name.</summary>
    public required IReadOnlyDictionary<string, string> Servers { get; init; }

    /// <summary>The port that they are registered on.</summary>
    public required int Port { get; init; }

    /// <summary>The fleets beside them, whose servers are known at run time alone.</summary>
    public IReadOnlyList<DeployedFleet> Fleets { get; init; } = [];

    /// <summary>The zones that ought to have a server.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>The target groups: the one of the servers, and a candidate's.</summary>
    public IReadOnlyList<string> TargetGroups => [.. Fleets.Select(fleet => fleet.TargetGroupArn).Prepend(TargetGroupArn).Distinct()];

    /// <summary>What is deployed: the servers stand one in each zone in turn, a fleet's too, so that a single one leaves zones without.</summary>
    public static ExpectedTargets Of(EnvironmentSettings settings, StackOutputs outputs) => new()
    {
        TargetGroupArn = outputs.TargetGroupArn,
        Servers = outputs.Servers,
        Port = settings.ServerPort,
        Fleets = outputs.Fleets,
        Zones = [.. settings.Zones.Take(outputs.Servers.Count + outputs.Fleets.Where(fleet => fleet.TargetGroupArn == outputs.TargetGroupArn).Sum(fleet => fleet.Minimum))],
    };

    /// <summary>Sorts what the target group holds into servers and strangers.</summary>
    public HealthReport Sort(IReadOnlyList<TargetHealth> targets) =>
        Sort(new Dictionary<string, IReadOnlyList<TargetHealth>>(StringComparer.Ordinal) { [TargetGroupArn] = targets }, new Dictionary<string, FleetState?>(StringComparer.Ordinal));

    /// <summary>Sorts what each target group holds into servers, fleets' servers and strangers.</summary>
    public HealthReport Sort(IReadOnlyDictionary<string, IReadOnlyList<TargetHealth>> targets, IReadOnlyDictionary<string, FleetState?> fleets)
    {
        List<ServerHealth> servers = [.. Servers.OrderBy(server => server.Key, StringComparer.Ordinal)
            .Select(server => new ServerHealth(server.Key, Find(targets[TargetGroupArn], server.Value)))];
        List<FleetHealth> found = [.. Fleets.Select(fleet => Found(fleet, fleets[fleet.Group], targets[fleet.TargetGroupArn]))];
        HashSet<TargetHealth> known = [.. servers.Concat(found.SelectMany(fleet => fleet.Servers)).Select(server => server.Target)];
        return new HealthReport(servers)
        {
            Zones = Zones, Fleets = found, Strangers = [.. targets.Values.SelectMany(all => all).Where(target => target.Port is not null && !known.Contains(target) && !IsLeaving(target, found))],
        };
    }

    private FleetHealth Found(DeployedFleet fleet, FleetState? state, IReadOnlyList<TargetHealth> targets)
    {
        IEnumerable<FleetMember> serving = (state?.Members ?? []).Where(member => member.IsInService).OrderBy(member => member.InstanceId, StringComparer.Ordinal);
        return new FleetHealth(fleet, state, [.. serving.Select((member, at) => new ServerHealth(Numbered(fleet, at + 1), Find(targets, member.InstanceId)))]);
    }

    private static string Numbered(DeployedFleet fleet, int number) => string.Create(CultureInfo.InvariantCulture, $"{fleet.Name} {number}");

    // A fleet's servers come and go: one that has just left it finishes its requests.
    private bool IsLeaving(TargetHealth target, IEnumerable<FleetHealth> fleets) =>
        target.Port == Port
        && ((target.State is "draining" && Fleets.Count > 0)
            || fleets.Any(fleet => fleet.State is { } state && state.Members.Any(member => member.InstanceId == target.InstanceId && !member.IsInService)));

    private TargetHealth Find(IReadOnlyList<TargetHealth> targets, string instanceId)
    {
        var own = targets.Where(target => target.InstanceId == instanceId).ToList();
        return own.Find(target => target.Port == Port || target.Port is null)
            ?? own[0] with { Port = null, State = "unused", Reason = TargetReason.NotRegistered };
    }
}
