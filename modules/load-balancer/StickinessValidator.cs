using System.Buffers;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="Stickiness"/> to AWS's limits.</summary>
public sealed class StickinessValidator : AbstractValidator<Stickiness>
{
    private const string Reserved = "AWSALB";

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("()<>@,;:\\\"/[]?={}");

    /// <summary>States the rules.</summary>
    public StickinessValidator()
    {
        RuleFor(stickiness => stickiness.Kind).Known();
        RuleFor(stickiness => stickiness.DurationSeconds).Within(1, 604800, "seconds");
        RuleFor(stickiness => stickiness.CookieName)
            .Must(name => name is not null && IsCookieName(name))
            .When(stickiness => stickiness.Kind == StickinessKind.AppCookie)
            .WithMessage($"{{PropertyPath}} must name the application's cookie, with letters, digits and marks that HTTP allows, and not begin with {Reserved}, got: \"{{PropertyValue}}\".");
        RuleFor(stickiness => stickiness.CookieName).Null().When(stickiness => stickiness.Kind == StickinessKind.LbCookie)
            .WithMessage("{PropertyPath} can be set for AppCookie alone, got: \"{PropertyValue}\" for LbCookie.");
    }

    private static bool IsCookieName(string name) =>
        name.Length > 0
        && name.All(letter => letter is > ' ' and <= '~')
        && !name.AsSpan().ContainsAny(NotInNames)
        && !name.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase);
}
