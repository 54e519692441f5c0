using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="GoldenImageOptions"/> to a version that people can order and a date that AWS keeps as it is.</summary>
public sealed class GoldenImageValidator : AbstractValidator<GoldenImageOptions>
{
    /// <summary>States the rules.</summary>
    public GoldenImageValidator()
    {
        RuleFor(image => image.Version).ImageVersion();
        RuleFor(image => image.DeprecateAt)
            .Must(time => time is null || time.Value.Ticks % TimeSpan.TicksPerMinute == 0)
            .WithMessage(image => FormattableString.Invariant($"{{PropertyPath}} must be a whole minute, for AWS rounds seconds and Terraform would set them again and again, got: {image.DeprecateAt:O}."));
    }
}
