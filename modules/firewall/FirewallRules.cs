namespace CardWeb.Tf.Modules;

/// <summary>One of AWS's groups of rules, and what it does.</summary>
public sealed record FirewallRules
{
    /// <summary>Which group.</summary>
    public required ManagedRules Group { get; init; }

    /// <summary>The version of the group, such as <c>Version_1.5</c>. The two lists of addresses have none. Default: null, AWS's current one, which AWS changes.</summary>
    public string? Version { get; init; }

    /// <summary>Whether requests that match are counted and pass: to see what the group would refuse. Default: false.</summary>
    public bool CountOnly { get; init; }

    /// <summary>Rules of the group that count alone, by name, such as <c>SizeRestrictions_BODY</c>; up to 100. Default: none.</summary>
    public IReadOnlyList<string> CountedRules { get; init; } = [];
}
