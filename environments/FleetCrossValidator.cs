using System.Globalization;
using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds a fleet's settings to fitting the environment's others.</summary>
internal sealed class FleetCrossValidator : AbstractValidator<EnvironmentSettings>
{
    private const int LongestBond = 604800;

    /// <summary>States the rules.</summary>
    public FleetCrossValidator()
    {
        RuleFor(settings => settings.Fleet!.Minimum).Must((settings, minimum) => minimum >= settings.Zones.Count)
            .When(settings => settings.Fleet is not null)
            .WithMessage(settings => $"{{PropertyPath}} must be at least {settings.Zones.Count}, one server for each zone, got: {{PropertyValue}}.");
        RuleFor(settings => settings.Server.Tenancy).NotEqual(Tenancy.Host).When(settings => settings.Fleet is not null || settings.Candidate is not null).WithMessage(FleetValidator.NoHosts);
        AlarmOf("Fleet", settings => settings.Fleet);
        AlarmOf("Candidate.Fleet", settings => settings.Candidate?.Fleet);
        When(settings => settings.Candidate is not null, Candidate).Otherwise(Alone);
    }

    private void Candidate()
    {
        RuleFor(settings => settings.Candidate!.Fleet).SetValidator(new FleetSettingsValidator());
        RuleFor(settings => settings.Candidate!.ImageVersion).Must((settings, version) => settings.Image.ApprovedVersions.Contains(version, StringComparer.Ordinal))
            .WithMessage(settings => $"{{PropertyPath}} must be one of the approved versions ({string.Join(", ", settings.Image.ApprovedVersions)}), got: \"{{PropertyValue}}\". Approve it first.");
        RuleFor(settings => settings.Candidate!.Weight).Within(0, TargetGroupOptions.WholeWeight, "percent");
        RuleFor(settings => settings.Candidate!.Weight).Must((settings, weight) => settings.TargetGroup.Weight + weight == TargetGroupOptions.WholeWeight)
            .WithMessage(settings => $"{{PropertyPath}} and TargetGroup.Weight must add up to {TargetGroupOptions.WholeWeight}, got: {{PropertyValue}} and {settings.TargetGroup.Weight}. Set TargetGroup.Weight to {TargetGroupOptions.WholeWeight - settings.Candidate!.Weight}, or the candidate's to {TargetGroupOptions.WholeWeight - settings.TargetGroup.Weight}.");
        RuleFor(settings => settings.Candidate!.StickySeconds!.Value).Within(1, LongestBond, "seconds, or null").OverridePropertyName("Candidate.StickySeconds")
            .When(settings => settings.Candidate!.StickySeconds is not null);
        RuleFor(settings => settings.Candidate!.StickySeconds).NotNull().When(settings => settings.TargetGroup.Stickiness is not null)
            .WithMessage("{PropertyPath} must be given where TargetGroup has Stickiness: AWS binds a client to a server of one group alone, got: null.");
    }

    // A fleet that always has its maximum is left out by itself; any other would be told of for ever.
    private void AlarmOf(string name, Func<EnvironmentSettings, FleetSettings?> fleet) => RuleFor(settings => settings.Alarms!.FleetSize!.Threshold)
        .Must((settings, threshold) => threshold > Always(fleet(settings)!))
        .When(settings => settings.Alarms?.FleetSize is not null && fleet(settings) is { Minimum: > 0 } some && some.Minimum < some.Maximum)
        .WithMessage(settings => string.Create(
            CultureInfo.InvariantCulture, $"{{PropertyPath}} must be above {Always(fleet(settings)!):0.##}, the percent of its maximum that {name} always has, got: {{PropertyValue}}."));

    private static double Always(FleetSettings fleet) => 100.0 * fleet.Minimum / fleet.Maximum;

    private void Alone() => RuleFor(settings => settings.TargetGroup.Weight).Equal(TargetGroupOptions.WholeWeight)
        .WithMessage("{PropertyPath} must be {ComparisonValue} without a Candidate that takes the rest, got: {PropertyValue}.");
}
