using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FleetSettings"/> to AWS's limits and to a fleet that can live.</summary>
public sealed class FleetSettingsValidator : AbstractValidator<FleetSettings>
{
    /// <summary>The most servers of one fleet, the quota of targets of a target group.</summary>
    public const int MaximumServers = 1000;

    /// <summary>The longest grace and warm-up, in seconds: two hours.</summary>
    public const int LongestWait = 7200;

    private const int LongestLifetime = 365;
    private const int MostRequests = 1_000_000;

    /// <summary>States the rules.</summary>
    public FleetSettingsValidator()
    {
        Size();
        Times();
        Habits();
    }

    private void Size()
    {
        RuleFor(fleet => fleet.Minimum).Within(1, MaximumServers, "servers");
        RuleFor(fleet => fleet.Maximum).Within(1, MaximumServers, "servers");
        RuleFor(fleet => fleet.Minimum).LessThanOrEqualTo(fleet => fleet.Maximum)
            .WithMessage("{PropertyPath} must not exceed Maximum ({ComparisonValue}), got: {PropertyValue}. Lower it, or raise Maximum.");
        RuleFor(fleet => fleet.RequestsPerServer!.Value).Within(1, MostRequests, "requests a minute, or null")
            .OverridePropertyName(nameof(FleetSettings.RequestsPerServer)).When(fleet => fleet.RequestsPerServer is not null);
        RuleFor(fleet => fleet.CpuPercent!.Value).Within(1, 100, "percent, or null")
            .OverridePropertyName(nameof(FleetSettings.CpuPercent)).When(fleet => fleet.CpuPercent is not null);
        RuleFor(fleet => fleet.ShrinksAgain).Equal(true).When(fleet => fleet is { RequestsPerServer: null, CpuPercent: null })
            .WithMessage("{PropertyPath} can be false beside RequestsPerServer or CpuPercent alone: without them the fleet follows nothing, got: {PropertyValue}.");
    }

    private void Times()
    {
        RuleFor(fleet => fleet.HealthGraceSeconds).Within(0, LongestWait, "seconds");
        RuleFor(fleet => fleet.WarmupSeconds).Within(0, LongestWait, "seconds");
        RuleFor(fleet => fleet.WaitMinutes).Within(1, 60, "minutes");
        RuleFor(fleet => fleet.MaximumLifetimeDays).Within(0, LongestLifetime, "days; AWS replaces no server that is younger than a day");
    }

    private void Habits()
    {
        RuleFor(fleet => fleet.Refresh).SetValidator(new InstanceRefreshValidator());
        RuleFor(fleet => fleet.Refresh.Protected).Equal(ProtectedServers.Refresh).When(fleet => fleet.ProtectFromScaleIn)
            .WithMessage("{PropertyPath} must be Refresh with ProtectFromScaleIn, which protects every server: an image would never be rolled, got: {PropertyValue}.");
        RuleFor(fleet => fleet.Maintenance!).SetValidator(new MaintenancePolicyValidator()).When(fleet => fleet.Maintenance is not null);
        RuleFor(fleet => fleet.TerminationPolicies).EachOnce();
        RuleFor(fleet => fleet.TerminationPolicies.Count).GreaterThan(0).OverridePropertyName("TerminationPolicies.Count")
            .WithMessage("{PropertyPath} must be at least 1, got: {PropertyValue}. Name Default for AWS's own choice.");
        RuleForEach(fleet => fleet.TerminationPolicies).Known();
        RuleFor(fleet => fleet.TerminationPolicies).Must(policies => !policies.SkipLast(1).Contains(TerminationPolicy.Default))
            .WithMessage(fleet => $"{{PropertyPath}} must have Default last, for nothing is left to choose after it, got: {string.Join(", ", fleet.TerminationPolicies)}.");
        RuleFor(fleet => fleet.Suspended).EachOnce();
        RuleForEach(fleet => fleet.Suspended).Known();
        RuleFor(fleet => fleet.Suspended).Must(suspended => !suspended.Contains(ScalingProcess.Launch) && !suspended.Contains(ScalingProcess.AddToLoadBalancer))
            .WithMessage("{PropertyPath} must have neither Launch nor AddToLoadBalancer: the fleet would have no server that serves. Leave the fleet out instead.");
    }
}
