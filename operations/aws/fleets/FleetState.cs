namespace CardWeb.Tf.Operations.Aws.Fleets;

/// <summary>What Auto Scaling says of a fleet's group.</summary>
public sealed record FleetState
{
    /// <summary>How many servers it wants just now.</summary>
    public required int Desired { get; init; }

    /// <summary>The servers it has, those that come and go included.</summary>
    public required IReadOnlyList<FleetMember> Members { get; init; }

    /// <summary>Its latest instance refresh; null when there was none.</summary>
    public FleetRefresh? Refresh { get; init; }

    /// <summary>What it does not do for now, such as <c>Launch</c>.</summary>
    public IReadOnlyList<string> Suspended { get; init; } = [];

    /// <summary>What AWS says of its latest activity, when that has failed; null when it has not.</summary>
    public string? Trouble { get; init; }
}
