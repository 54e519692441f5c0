using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="LogSettings"/> to what S3 takes.</summary>
public sealed class LogSettingsValidator : AbstractValidator<LogSettings>
{
    /// <summary>States the rules.</summary>
    public LogSettingsValidator() => RuleFor(logs => logs.Days).Within(1, StateBucketValidator.MaximumDays, "days");
}
