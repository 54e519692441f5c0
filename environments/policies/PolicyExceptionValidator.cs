using System.Globalization;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="PolicyException"/> to policies that exist, a reason and a day that is not too far. An expired one is for the review to tell: no one's deployment stops at midnight.</summary>
internal sealed class PolicyExceptionValidator : AbstractValidator<PolicyException>
{
    private const int MaximumDays = 366;

    /// <summary>States the rules.</summary>
    public PolicyExceptionValidator(TimeProvider clock)
    {
        var latest = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(MaximumDays);
        RuleFor(exception => exception.Rules.Count).GreaterThan(0).OverridePropertyName("Rules.Count").WithMessage("{PropertyPath} must be at least 1 policy, got: {PropertyValue}.");
        RuleForEach(exception => exception.Rules).Must(rule => PolicyCatalogue.Find(rule) is not null)
            .WithMessage("{PropertyPath} must be a policy's name or id as docs/policies.md lists them, such as listener-https or CKV_AWS_2, got: \"{PropertyValue}\".");
        RuleFor(exception => exception.Where.Count).GreaterThan(0).OverridePropertyName("Where.Count").WithMessage("{PropertyPath} must be at least 1 place, got: {PropertyValue}.");
        RuleForEach(exception => exception.Where).Must(place => !string.IsNullOrWhiteSpace(place))
            .WithMessage("{PropertyPath} must be a Terraform address or a construct's path, got: \"{PropertyValue}\".");
        RuleFor(exception => exception.Reason).Must(reason => !string.IsNullOrWhiteSpace(reason))
            .WithMessage("{PropertyPath} must say why, in words that the next reader understands, got: \"{PropertyValue}\".");
        RuleFor(exception => exception.Until).LessThanOrEqualTo(latest)
            .WithMessage(exception => string.Create(CultureInfo.InvariantCulture, $"{{PropertyPath}} must be at most {MaximumDays} days ahead, {latest:yyyy-MM-dd}, got: \"{exception.Until:yyyy-MM-dd}\"."));
    }
}
