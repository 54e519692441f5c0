using System.Globalization;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="HealthCheck"/> to AWS's limits.</summary>
public sealed class HealthCheckValidator : AbstractValidator<HealthCheck>
{
    /// <summary>The longest path that AWS takes.</summary>
    public const int MaximumPathLength = 1024;

    /// <summary>States the rules.</summary>
    public HealthCheckValidator()
    {
        RuleFor(check => check.Path)
            .Must(path => path is ['/', ..] && path.Length <= MaximumPathLength && path.All(letter => letter is > ' ' and <= '~'))
            .WithMessage($"{{PropertyPath}} must start with / and have at most {MaximumPathLength} printable ASCII characters, none of them a space, got: \"{{PropertyValue}}\".");
        RuleFor(check => check.Protocol).Known();
        RuleFor(check => check.Port!.Value).Port().When(check => check.Port is not null).OverridePropertyName(nameof(HealthCheck.Port));
        RuleFor(check => check.IntervalSeconds).Within(5, 300, "seconds");
        RuleFor(check => check.TimeoutSeconds).Within(2, 120, "seconds");
        RuleFor(check => check.TimeoutSeconds).LessThan(check => check.IntervalSeconds)
            .WithMessage("{PropertyPath} must be below the interval of {ComparisonValue} seconds, got: {PropertyValue}. Lower the timeout or raise the interval.");
        RuleFor(check => check.HealthyThreshold).Within(2, 10, "checks");
        RuleFor(check => check.UnhealthyThreshold).Within(2, 10, "checks");
        RuleFor(check => check.Matcher).Must(IsMatcher)
            .WithMessage("{PropertyPath} must be status codes between 200 and 499: one, several (200,202) or a range (200-299), got: \"{PropertyValue}\".");
    }

    private static bool IsMatcher(string? matcher) => matcher is not null && matcher.Split(',').All(part =>
    {
        var codes = part.Split('-').Select(Code).ToArray();
        return codes is [not null] || (codes is [{ } from, { } to] && from <= to);
    });

    private static int? Code(string text) =>
        text.Length == 3 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 200 and <= 499 ? code : null;
}
