using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Aws.Health;

namespace CardWeb.Tf.Tests.Operations.Checks.Health;

/// <summary>Answers with one state after the other; the last one stays.</summary>
internal sealed class ScriptedHealthReader(params TargetHealth[][] looks) : ITargetHealthReader
{
    public int Looks { get; private set; }

    /// <summary>How the fleets' groups stand, by name.</summary>
    public Dictionary<string, FleetState> Fleets { get; init; } = new(StringComparer.Ordinal);

    public Task<FleetState?> ReadFleetAsync(string group, CancellationToken cancel) => Task.FromResult(Fleets.GetValueOrDefault(group));

    public Task<IReadOnlyList<TargetHealth>> ReadAsync(string targetGroupArn, IReadOnlyCollection<string> instanceIds, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<TargetHealth>>(looks[Math.Min(Looks++, looks.Length - 1)]);
}
