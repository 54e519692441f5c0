using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="AlarmRule"/> to what CloudWatch judges.</summary>
public sealed class AlarmRuleValidator : AbstractValidator<AlarmRule>
{
    private const int Minute = 60;
    private const int Hour = 3600;
    private const int Day = 86_400;

    /// <summary>States the rules.</summary>
    public AlarmRuleValidator()
    {
        RuleFor(rule => rule.Threshold).Must(threshold => double.IsFinite(threshold) && threshold > 0)
            .WithMessage("{PropertyPath} must be above 0, got: {PropertyValue}.");
        RuleFor(rule => rule.PeriodSeconds).Must(seconds => seconds is >= Minute and <= Hour && seconds % Minute == 0)
            .WithMessage($"{{PropertyPath}} must be between {Minute} and {Hour} seconds, whole minutes, got: {{PropertyValue}}.");
        RuleFor(rule => rule.EvaluationPeriods).Must((rule, count) => count >= 1 && (long)count * rule.PeriodSeconds <= Day)
            .WithMessage(rule => $"{{PropertyPath}} must be 1 or more, and together with periods of {rule.PeriodSeconds} seconds a day at most, got: {{PropertyValue}}.");
        RuleFor(rule => rule.DatapointsToAlarm).Must((rule, count) => count is null || (count >= 1 && count <= rule.EvaluationPeriods))
            .WithMessage(rule => $"{{PropertyPath}} must be between 1 and the {rule.EvaluationPeriods} that are judged, got: {{PropertyValue}}.");
    }
}
