using System.Globalization;

namespace CardWeb.Tf.Operations.Health;

/// <summary>How every server that ought to serve was found, at one time.</summary>
/// <param name="Servers">Each of them, by name.</param>
public sealed record HealthReport(IReadOnlyList<ServerHealth> Servers)
{
    /// <summary>Whether all of them are healthy.</summary>
    public bool IsHealthy => Servers.All(server => server.Target.IsHealthy);

    /// <summary>Whether one of them will not become healthy by waiting.</summary>
    public bool IsHopeless => Servers.Any(server => server.IsHopeless);

    /// <summary>Such as <c>1 of 2 healthy</c>.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture, $"{Servers.Count(server => server.Target.IsHealthy)} of {Servers.Count} healthy");

    /// <summary>Each server that is not healthy, why, and what to look at.</summary>
    public IEnumerable<string> Problems => Servers
        .Where(server => server.Reason is not null)
        .Select(server => $"{server.Name} ({server.Target.InstanceId}): {server.Reason!.Meaning}. Look at {server.Reason.LookAt}.");
}
