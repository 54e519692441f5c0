using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FlowLogSettings"/> to what EC2 and S3 take.</summary>
public sealed class FlowLogSettingsValidator : AbstractValidator<FlowLogSettings>
{
    private static readonly int[] Intervals = [60, 600];

    /// <summary>States the rules.</summary>
    public FlowLogSettingsValidator()
    {
        RuleFor(log => log.Days).Within(1, StateBucketValidator.MaximumDays, "days");
        RuleFor(log => log.Traffic).Known();
        RuleFor(log => log.AggregationSeconds).Must(seconds => Intervals.Contains(seconds))
            .WithMessage($"{{PropertyPath}} must be {string.Join(" or ", Intervals)} seconds, got: {{PropertyValue}}.");
    }
}
