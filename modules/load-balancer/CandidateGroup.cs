namespace CardWeb.Tf.Modules;

/// <summary>
/// A second target group behind the same listeners, for the release that is being tried.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-listeners.html#forward-actions
/// </summary>
public sealed record CandidateGroup
{
    /// <summary>How the balancer hands requests to its servers; its weight and the first group's add up to 100.</summary>
    public required TargetGroupOptions TargetGroup { get; init; }

    /// <summary>
    /// Seconds for which a client stays with one of the releases, 1 to 604800 (a week), or null: each request is shared out again.
    /// A group with <see cref="TargetGroupOptions.Stickiness"/> needs it. Default: 3600.
    /// </summary>
    public int? StickySeconds { get; init; } = 3600;
}
