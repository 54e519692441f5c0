using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FirewallSettings"/> to AWS's limits.</summary>
public sealed class FirewallSettingsValidator : AbstractValidator<FirewallSettings>
{
    /// <summary>States the rules.</summary>
    public FirewallSettingsValidator()
    {
        RuleForEach(firewall => firewall.RuleGroups).SetValidator(new FirewallRulesValidator());
        RuleFor(firewall => firewall.RuleGroups.Select(rules => rules.Group).ToArray()).Must(groups => groups.Distinct().Count() == groups.Length)
            .OverridePropertyName(nameof(FirewallSettings.RuleGroups))
            .WithMessage(firewall => $"{{PropertyPath}} must name each group once, got: {string.Join(", ", firewall.RuleGroups.Select(rules => rules.Group))}.");
        RuleFor(firewall => firewall.RuleGroups.Count).GreaterThan(0).When(firewall => firewall.RateLimit is null).OverridePropertyName("RuleGroups.Count")
            .WithMessage("{PropertyPath} must be at least 1 without a RateLimit: the firewall would let everything pass, got: {PropertyValue}.");
        RuleFor(firewall => firewall.Logs!).SetValidator(new FirewallLogSettingsValidator()).When(firewall => firewall.Logs is not null);
        RuleFor(firewall => firewall.RateLimit!).SetValidator(new RateLimitValidator()).When(firewall => firewall.RateLimit is not null);
    }
}
