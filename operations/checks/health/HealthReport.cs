using System.Globalization;
using CardWeb.Tf.Operations.Aws.Health;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>How every server that ought to serve was found, at one time.</summary>
/// <param name="Servers">Each of them, by name.</param>
public sealed record HealthReport(IReadOnlyList<ServerHealth> Servers)
{
    /// <summary>Targets of the group that are none of the servers; one that is healthy gets traffic.</summary>
    public IReadOnlyList<TargetHealth> Strangers { get; init; } = [];

    /// <summary>The fleets beside the servers.</summary>
    public IReadOnlyList<FleetHealth> Fleets { get; init; } = [];

    /// <summary>The servers, and those of the fleets that are in service.</summary>
    public IReadOnlyList<ServerHealth> All => [.. Servers, .. Fleets.SelectMany(fleet => fleet.Servers)];

    /// <summary>The zones that ought to have a server.</summary>
    public IReadOnlyList<string> Zones { get; init; } = [];

    /// <summary>Those of them in which none stands.</summary>
    public IEnumerable<string> EmptyZones => Zones.Where(zone => All.All(server => server.Target.Zone != zone));

    /// <summary>Whether there are servers, all of them healthy, in every zone that ought to have one.</summary>
    public bool IsHealthy => Servers.Count > 0 && Servers.All(server => server.Target.IsHealthy) && Fleets.All(fleet => fleet.IsHealthy) && !EmptyZones.Any();

    /// <summary>Whether something is wrong that will not be fixed by waiting: a fleet comes back to an empty zone by itself.</summary>
    public bool IsHopeless =>
        Servers.Count == 0 || Servers.Any(server => server.IsHopeless) || Fleets.Any(fleet => fleet.IsHopeless) || (Fleets.Count == 0 && EmptyZones.Any());

    /// <summary>Such as <c>1 of 2 healthy</c>.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture, $"{All.Count(server => server.Target.IsHealthy)} of {Servers.Count + Fleets.Sum(fleet => fleet.Expected)} healthy");

    /// <summary>What is wrong, why, and what to look at.</summary>
    public IEnumerable<string> Problems =>
    [
        .. Servers.Count == 0 ? ["The state names no server. Deploy the environment."] : Array.Empty<string>(),
        .. Servers.Where(server => server.Reason is not null).Select(server => server.Problem),
        .. Fleets.SelectMany(fleet => fleet.Problems),
        .. EmptyZones.Select(zone => $"{zone}: no server stands in this zone. Look at who moved or took it; another deployment launches it again."),
    ];

    /// <summary>How the fleets are renewed.</summary>
    public IEnumerable<string> FleetNotes => Fleets.SelectMany(fleet => fleet.Notes);

    /// <summary>Each target that is none of the servers.</summary>
    public IEnumerable<string> Notes => Strangers.Select(stranger => string.Create(
        CultureInfo.InvariantCulture,
        $"{stranger.InstanceId} is registered on port {stranger.Port} ({stranger.State}), and the state knows nothing of it: "
        + $"it gets traffic{(stranger.State is "healthy" ? "" : " once it is healthy")}. Deregister it if it is not needed."));
}
