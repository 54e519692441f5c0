using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="GoldenImageOptions"/> to a version that people can order.</summary>
public sealed class GoldenImageValidator : AbstractValidator<GoldenImageOptions>
{
    /// <summary>States the rules.</summary>
    public GoldenImageValidator() => RuleFor(image => image.Version).ImageVersion();
}
