using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>A release that is being tried: a second fleet, of another image version, behind a second target group that takes a share of the requests.</summary>
public sealed record CandidateSettings
{
    /// <summary>The image version of its servers, one of the approved.</summary>
    public required string ImageVersion { get; init; }

    /// <summary>The share of requests that it takes, in percent, 0 to 100; <see cref="TargetGroupOptions.Weight"/> of the environment's target group is the rest. Default: 0, it stands ready and gets none.</summary>
    public int Weight { get; init; }

    /// <summary>Its size and its habits. It stands beside what serves, so that it may be as small as one server.</summary>
    public required FleetSettings Fleet { get; init; }

    /// <summary>Seconds for which a client stays with one of the releases, 1 to 604800 (a week), or null: each request is shared out again. Default: 3600.</summary>
    public int? StickySeconds { get; init; } = 3600;
}
