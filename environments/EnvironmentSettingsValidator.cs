using System.Text.RegularExpressions;
using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="EnvironmentSettings"/> to what AWS and this project allow, every problem at once.</summary>
public sealed partial class EnvironmentSettingsValidator : AbstractValidator<EnvironmentSettings>
{
    /// <summary>The most zones that sixteen subnets serve.</summary>
    public const int MaximumZones = 8;

    private readonly TimeProvider clock;

    /// <summary>States the rules, by the system's clock or another one.</summary>
    public EnvironmentSettingsValidator(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        Identity();
        Zones();
        Parts();
    }

    private void Identity()
    {
        RuleFor(settings => settings.Name).Form(NameForm(), "1 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last");
        RuleFor(settings => settings.Name).NotEqual("bootstrap").WithMessage("{PropertyPath} must not be \"bootstrap\", the stack of the account itself, got: \"{PropertyValue}\".");
        RuleFor(settings => settings.NamePrefix).Form(
            PrefixForm(),
            $"1 to {Names.MaximumPrefixLength} letters, digits and hyphens, so that names of load balancers and target groups fit AWS's {Names.MaximumLength}; not \"internal\" or \"sg\" as the first word, and no hyphen at either end");
        RuleFor(settings => settings.AccountId).AccountId();
        RuleFor(settings => settings.Region).Region();
        RuleFor(settings => settings.StateBucket).BucketName();
    }

    private void Zones()
    {
        RuleFor(settings => settings.Zones.Distinct().Count())
            .Within(LoadBalancerOptions.MinimumZones, MaximumZones, "different availability zones").OverridePropertyName("Zones.Count");
        RuleFor(settings => settings.Zones).EachOnce();
        RuleForEach(settings => settings.Zones)
            .Must((settings, zone) => zone is not null && zone.Length == settings.Region.Length + 1 && zone.StartsWith(settings.Region, StringComparison.Ordinal) && char.IsAsciiLetterLower(zone[^1]))
            .WithMessage(settings => $"{{PropertyPath}} must be a zone of the region, {settings.Region} and a letter, got: \"{{PropertyValue}}\".");
        RuleFor(settings => settings.Network).Custom((network, context) =>
        {
            foreach (var problem in NetworkValidation.ProblemsOf(network, context.InstanceToValidate.Zones))
            {
                context.AddFailure($"{nameof(EnvironmentSettings.Network)}.{problem}");
            }
        });
    }

    private void Parts()
    {
        RuleFor(settings => settings.BaseImage).SetValidator(new BaseImageValidator());
        RuleFor(settings => settings.Server).SetValidator(new ServerSpecificationValidator());
        RuleFor(settings => settings.ServerRole!).SetValidator(new ServerRoleSettingsValidator()).When(settings => settings.ServerRole is not null);
        RuleFor(settings => settings.Server.InstanceProfile).Null().When(settings => settings.ServerRole is not null)
            .WithMessage("{PropertyPath} must be left out beside ServerRole, which brings a profile of its own, got: \"{PropertyValue}\".");
        RuleFor(settings => settings.Image).SetValidator(new ImageSettingsValidator(clock));
        RuleFor(settings => settings.Clones).Within(1, WebServersOptions.MaximumClones, "clones");
        RuleFor(settings => settings.Fleet!).SetValidator(new FleetSettingsValidator()).When(settings => settings.Fleet is not null);
        RuleFor(settings => settings.LoadBalancer).SetValidator(new LoadBalancerSettingsValidator());
        RuleFor(settings => settings.Alarms!).SetValidator(new AlarmSettingsValidator()).When(settings => settings.Alarms is not null);
        RuleFor(settings => settings.ListenerToCome).SetValidator(settings => new ListenerValidator(settings.Domain?.Hosts)).OverridePropertyName(nameof(EnvironmentSettings.Listener));
        RuleFor(settings => settings.MaintenancePage).FixedBody();
        RuleFor(settings => settings.Domain!).SetValidator(new DomainSettingsValidator()).When(settings => settings.Domain is not null);
        Include(new TrafficValidator());
        RuleFor(settings => settings.TargetGroup).SetValidator(new TargetGroupValidator());
        RuleFor(settings => settings.Firewall!).SetValidator(new FirewallSettingsValidator()).When(settings => settings.Firewall is not null);
        RuleFor(settings => settings.Logs!).SetValidator(new LogSettingsValidator()).When(settings => settings.Logs is not null);
        RuleForEach(settings => settings.Exceptions).SetValidator(new PolicyExceptionValidator(clock));
        RuleForEach(settings => settings.Differences).SetValidator(new SettingDifferenceValidator());
        Include(new CrossSettingsValidator());
        Include(new FleetCrossValidator());
    }

    [GeneratedRegex(@"\A[a-z]([a-z0-9-]{0,18}[a-z0-9])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A(?!(?i:internal|sg)(-|\z))[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PrefixForm();
}
