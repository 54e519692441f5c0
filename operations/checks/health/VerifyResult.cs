using CardWeb.Tf.Operations.Probing;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Checks.Health;

/// <summary>What <c>verify</c> came to.</summary>
public sealed record VerifyResult
{
    /// <summary>The environment and the way to it.</summary>
    public required EnvironmentTarget Target { get; init; }

    /// <summary>What ought to be there.</summary>
    public required ExpectedTargets Expected { get; init; }

    /// <summary>How the balancer finds the servers.</summary>
    public required VerificationResult Health { get; init; }

    /// <summary>Who answered through the balancer; null when it was not asked, or the servers are not healthy.</summary>
    public ProbeResult? Probe { get; init; }

    /// <summary>Whether everyone gets the page of maintenance, so that no server can be read through the balancer.</summary>
    public bool IsInMaintenance { get; init; }

    /// <summary>Zones of the settings that have no server because there are fewer servers than zones.</summary>
    public IEnumerable<string> ZonesWithout => Target.Settings.Zones.Except(Expected.Zones);

    /// <summary>Whether all is as wanted.</summary>
    public bool IsHealthy => Health.Verdict == Verdict.Healthy && Probe is null or { IsComplete: true };
}
