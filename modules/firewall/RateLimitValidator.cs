using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="RateLimit"/> to AWS's limits.</summary>
public sealed class RateLimitValidator : AbstractValidator<RateLimit>
{
    private static readonly int[] Windows = [60, 120, 300, 600];

    /// <summary>States the rules.</summary>
    public RateLimitValidator()
    {
        RuleFor(limit => limit.Requests).Within(10, 2_000_000_000, "requests");
        RuleFor(limit => limit.WindowSeconds).Must(seconds => Windows.Contains(seconds))
            .WithMessage($"{{PropertyPath}} must be one of {string.Join(", ", Windows)} seconds, got: {{PropertyValue}}.");
    }
}
