using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>AWS's rule for the percentages between which a fleet stays while servers are replaced.</summary>
internal static class HealthyRangeRule
{
    private const int All = 100;
    private const int Twice = 200;

    /// <summary>100 to 200 percent, and at most 100 above the minimum.</summary>
    internal static void HealthyRange<T>(this IRuleBuilderInitial<T, int> rule, Func<T, int> minimum) => rule
        .Within(All, Twice, "percent")
        .Must((options, maximum) => maximum - minimum(options) <= All)
        .WithMessage(options => $"{{PropertyPath}} must be at most 100 above MinimumHealthyPercent ({minimum(options)}), as AWS wants it, got: {{PropertyValue}}.");
}
