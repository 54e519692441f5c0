using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="GoldenImageOptions"/> to a version that people can order and a date that AWS keeps as it is.</summary>
public sealed class GoldenImageValidator : AbstractValidator<GoldenImageOptions>
{
    /// <summary>States the rules.</summary>
    public GoldenImageValidator()
    {
        RuleFor(image => image.Version).ImageVersion();
        RuleFor(image => image.DeprecateAt!.Value).WholeMinute().OverridePropertyName(nameof(GoldenImageOptions.DeprecateAt)).When(image => image.DeprecateAt is not null);
    }
}
