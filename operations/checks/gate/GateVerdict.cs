using System.Globalization;

namespace CardWeb.Tf.Operations.Checks.Gate;

/// <summary>What the gate says of a plan.</summary>
/// <param name="Refusals">What it does not let pass; none when the plan may be applied.</param>
/// <param name="Allowed">What it would not let pass either, had it not been allowed for this run.</param>
public sealed record GateVerdict(IReadOnlyList<Refusal> Refusals, IReadOnlyList<Refusal> Allowed)
{
    /// <summary>Nothing to refuse.</summary>
    public static GateVerdict Clear { get; } = new([], []);

    /// <summary>Whether the plan may be applied.</summary>
    public bool IsPassed => Refusals.Count == 0;

    /// <summary>In one sentence.</summary>
    public string Summary => (Refusals.Count, Allowed.Count) switch
    {
        (0, 0) => "The gate lets it pass.",
        (0, var allowed) => string.Create(CultureInfo.InvariantCulture, $"The gate lets it pass, with {allowed} allowed for this run."),
        (1, _) => "The gate refuses it, for one reason.",
        var (refused, _) => string.Create(CultureInfo.InvariantCulture, $"The gate refuses it, for {refused} reasons."),
    };

    /// <summary>The options that let all of it pass.</summary>
    public string Options => string.Join(' ', Refusals.Concat(Allowed).Select(refusal => refusal.Address).OfType<string>().Distinct().Select(Refusal.Option));

    /// <summary>Whether options could let it pass.</summary>
    public bool CanBeAllowed => Refusals.All(refusal => refusal.Address is not null);
}
