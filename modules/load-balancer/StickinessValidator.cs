using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="Stickiness"/> to AWS's limits.</summary>
public sealed class StickinessValidator : AbstractValidator<Stickiness>
{
    private static readonly string[] Reserved = ["AWSALB", "AWSALBAPP", "AWSALBTG"];

    /// <summary>States the rules.</summary>
    public StickinessValidator()
    {
        RuleFor(stickiness => stickiness.Kind).Known();
        RuleFor(stickiness => stickiness.DurationSeconds).Within(1, 604800, "seconds");
        RuleFor(stickiness => stickiness.CookieName)
            .Must(name => !string.IsNullOrEmpty(name) && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase))
            .When(stickiness => stickiness.Kind == StickinessKind.AppCookie)
            .WithMessage($"{{PropertyPath}} must name the application's cookie and be none of {string.Join(", ", Reserved)}, got: \"{{PropertyValue}}\".");
        RuleFor(stickiness => stickiness.CookieName).Null().When(stickiness => stickiness.Kind == StickinessKind.LbCookie)
            .WithMessage("{PropertyPath} can be set for AppCookie alone, got: \"{PropertyValue}\".");
    }
}
