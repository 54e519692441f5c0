using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="SettingDifference"/> to a setting and a reason. Whether there is such a difference, <c>parity</c> tells.</summary>
internal sealed class SettingDifferenceValidator : AbstractValidator<SettingDifference>
{
    /// <summary>States the rules.</summary>
    public SettingDifferenceValidator()
    {
        RuleFor(difference => difference.Settings.Count).GreaterThan(0).OverridePropertyName("Settings.Count").WithMessage("{PropertyPath} must be at least 1 setting, got: {PropertyValue}.");
        RuleForEach(difference => difference.Settings).Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("{PropertyPath} must be a setting such as Server.InstanceType, got: \"{PropertyValue}\".");
        RuleFor(difference => difference.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage("{PropertyPath} must say why, in words that the next reader understands, got: \"{PropertyValue}\".");
    }
}
