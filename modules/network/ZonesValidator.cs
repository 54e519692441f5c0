using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds the zones of a network to different ones, and to as many as it has subnets for.</summary>
public sealed class ZonesValidator : AbstractValidator<IReadOnlyList<string>>
{
    /// <summary>States the rules.</summary>
    public ZonesValidator()
    {
        RuleFor(zones => zones.Count).Within(1, Network.MaximumZones, "availability zones").OverridePropertyName("Zones.Count");
        RuleFor(zones => zones).EachOnce().OverridePropertyName("Zones");
    }
}
