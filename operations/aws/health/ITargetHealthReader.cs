using CardWeb.Tf.Operations.Aws.Fleets;

namespace CardWeb.Tf.Operations.Aws.Health;

/// <summary>Reads what a load balancer thinks of its targets.</summary>
public interface ITargetHealthReader
{
    /// <summary>
    /// Every target of the group, and every one of the instances asked for: one that is not registered is
    /// <c>unused</c> with the reason <c>Target.NotRegistered</c>.
    /// </summary>
    Task<IReadOnlyList<TargetHealth>> ReadAsync(
        string targetGroupArn, IReadOnlyCollection<string> instanceIds, CancellationToken cancel);

    /// <summary>How a fleet's Auto Scaling group stands; null when there is none of that name.</summary>
    Task<FleetState?> ReadFleetAsync(string group, CancellationToken cancel);
}
