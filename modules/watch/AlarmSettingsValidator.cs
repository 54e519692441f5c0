using System.Linq.Expressions;
using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="AlarmSettings"/> to alarms that CloudWatch judges and someone hears.</summary>
public sealed partial class AlarmSettingsValidator : AbstractValidator<AlarmSettings>
{
    private const double Whole = 100;

    /// <summary>States the rules.</summary>
    public AlarmSettingsValidator()
    {
        Listeners();
        RuleFor(alarms => alarms.MinimumRequests).GreaterThanOrEqualTo(1).WithMessage("{PropertyPath} must be 1 or more, got: {PropertyValue}.");
        Expression<Func<AlarmSettings, AlarmRule?>>[] rules =
        [
            alarms => alarms.UnhealthyHosts, alarms => alarms.HealthyHosts, alarms => alarms.TargetErrors, alarms => alarms.BalancerErrors,
            alarms => alarms.Latency, alarms => alarms.RejectedConnections, alarms => alarms.FleetSize,
        ];
        foreach (var rule in rules)
        {
            RuleFor(rule).SetValidator(new AlarmRuleValidator()!);
        }

        Share(alarms => alarms.TargetErrors!.Threshold, alarms => alarms.TargetErrors);
        Share(alarms => alarms.BalancerErrors!.Threshold, alarms => alarms.BalancerErrors);
        Share(alarms => alarms.FleetSize!.Threshold, alarms => alarms.FleetSize);
    }

    private void Listeners()
    {
        RuleForEach(alarms => alarms.Subscribers).SetValidator(new SubscriberValidator());
        RuleFor(alarms => alarms.Subscribers).EachOnce();
        RuleFor(alarms => alarms.Subscribers).Must((alarms, subscribers) => subscribers.Count > 0 || alarms.TopicArn is not null)
            .WithMessage("{PropertyPath} must name a subscriber, or TopicArn a topic: alarms need a subscriber or a TopicArn, got: none. Add a subscriber, set TopicArn, or leave Alarms out.");
        RuleFor(alarms => alarms.Subscribers).Must(subscribers => subscribers.Count == 0).When(alarms => alarms.TopicArn is not null)
            .WithMessage("{PropertyPath} must be left out beside TopicArn, whose subscribers its owner names.");
        RuleFor(alarms => alarms.TopicArn).Form(TopicForm(), "the ARN of a topic, arn:aws:sns:<region>:<account>:<name>");
    }

    private void Share(Expression<Func<AlarmSettings, double>> threshold, Func<AlarmSettings, AlarmRule?> rule) =>
        RuleFor(threshold).LessThanOrEqualTo(Whole).When(alarms => rule(alarms) is not null).WithMessage("{PropertyPath} must be 100 percent at most, got: {PropertyValue}.");

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex TopicForm();
}
