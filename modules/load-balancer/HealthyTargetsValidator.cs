using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="HealthyTargets"/> to AWS's limits, and zones to leaving the DNS before unhealthy servers are called.</summary>
public sealed class HealthyTargetsValidator : AbstractValidator<HealthyTargets>
{
    /// <summary>AWS's quota of targets of one target group.</summary>
    public const int MaximumTargets = 1000;

    /// <summary>States the rules.</summary>
    public HealthyTargetsValidator()
    {
        RuleFor(targets => targets.RoutingCount).Within(1, MaximumTargets, "servers");
        RuleFor(targets => targets.RoutingPercent!.Value).Within(1, 100, "percent").OverridePropertyName(nameof(HealthyTargets.RoutingPercent))
            .When(targets => targets.RoutingPercent is not null);
        RuleFor(targets => targets.DnsCount!.Value).Within(1, MaximumTargets, "servers").OverridePropertyName(nameof(HealthyTargets.DnsCount))
            .When(targets => targets.DnsCount is not null);
        RuleFor(targets => targets.DnsPercent!.Value).Within(1, 100, "percent").OverridePropertyName(nameof(HealthyTargets.DnsPercent))
            .When(targets => targets.DnsPercent is not null);
        RuleFor(targets => targets.DnsCount).GreaterThanOrEqualTo(targets => targets.RoutingCount)
            .WithMessage("{PropertyPath} must not be below RoutingCount ({ComparisonValue}), got: {PropertyValue}.");
        RuleFor(targets => targets.DnsPercent).GreaterThanOrEqualTo(targets => targets.RoutingPercent)
            .When(targets => targets.DnsPercent is not null && targets.RoutingPercent is not null)
            .WithMessage("{PropertyPath} must not be below RoutingPercent ({ComparisonValue}), got: {PropertyValue}.");
    }
}
