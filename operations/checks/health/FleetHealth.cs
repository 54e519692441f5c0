using System.Globalization;
using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>How a fleet was found: its group, and those of its servers that ought to serve.</summary>
/// <param name="Fleet">The fleet.</param>
/// <param name="State">Its group; null when there is none.</param>
/// <param name="Servers">Its servers that are in service, as the load balancer finds them.</param>
public sealed record FleetHealth(DeployedFleet Fleet, FleetState? State, IReadOnlyList<ServerHealth> Servers)
{
    /// <summary>How many of its servers are healthy.</summary>
    public int Healthy => Servers.Count(server => server.Target.IsHealthy);

    /// <summary>How many ought to be.</summary>
    public int Expected => Math.Max(Fleet.Minimum, Servers.Count(server => !IsStarting(server)));

    /// <summary>Whether enough are healthy, and none is unhealthy. What is still starting beyond them is the group's own business.</summary>
    public bool IsHealthy => State is not null && Healthy >= Expected;

    /// <summary>Whether waiting does not fix it. The group replaces what is unhealthy by itself, unless it does not exist or its processes are suspended.</summary>
    public bool IsHopeless => State is null || (Healthy < Fleet.Minimum && State.Suspended.Contains("Launch", StringComparer.Ordinal));

    /// <summary>What is wrong, why, and what to look at.</summary>
    public IEnumerable<string> Problems => State is null
        ? [$"{Fleet.Name}: there is no Auto Scaling group {Fleet.Group}. Look at who deleted it; another deployment makes it again."]
        :
        [
            .. Servers.Where(server => server.Reason is not null && !IsHealthy).Select(server => server.Problem),
            .. Healthy < Fleet.Minimum ? [Shortage(State)] : Array.Empty<string>(),
        ];

    /// <summary>What is worth knowing and is nothing wrong.</summary>
    public IEnumerable<string> Notes => State?.Refresh switch
    {
        { IsRunning: true } refresh => [$"{Fleet.Name} is being renewed ({refresh}); servers of both versions serve until it ends."],
        { HasFailed: true } refresh => [$"{Fleet.Name}: the last renewal did not reach its end ({refresh}); servers of an older version may serve. Roll forward or back by the image's version."],
        _ => [],
    };

    private string Shortage(FleetState state) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Fleet.Name}: {Healthy} of at least {Fleet.Minimum} servers are healthy; its group wants {state.Desired} and has {state.Members.Count}{Lifecycles(state)}."
        + $"{(state.Suspended is [] ? "" : $" It was told not to: {string.Join(", ", state.Suspended)}.")}"
        + $"{(state.Trouble is { } trouble ? $" AWS says: {trouble.TrimEnd('.')}." : "")}"
        + $" Look at what it did last: aws autoscaling describe-scaling-activities --auto-scaling-group-name {Fleet.Group}");

    private static string Lifecycles(FleetState state) => state.Members.All(member => member.IsInService)
        ? ""
        : $" ({string.Join(", ", state.Members.GroupBy(member => member.Lifecycle).OrderBy(group => group.Key).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}")))})";

    private static bool IsStarting(ServerHealth server) => server.Target.State is "initial";
}
