using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FirewallRules"/> to what AWS takes.</summary>
public sealed partial class FirewallRulesValidator : AbstractValidator<FirewallRules>
{
    /// <summary>AWS's limit of rules of a group whose action is another.</summary>
    public const int MaximumCountedRules = 100;

    /// <summary>States the rules.</summary>
    public FirewallRulesValidator()
    {
        RuleFor(rules => rules.Group).Known();
        RuleFor(rules => rules.Version).Form(NameForm(), "a version of the group such as Version_1.5: 1 to 64 letters, digits and characters of _-.");
        RuleFor(rules => rules.Version).Null().When(rules => rules.Group is ManagedRules.AmazonIpReputationList or ManagedRules.AnonymousIpList)
            .WithMessage(rules => $"{{PropertyPath}} must be left out for {rules.Group}, of which AWS has one version alone, got: \"{{PropertyValue}}\".");
        RuleForEach(rules => rules.CountedRules).Form(RuleForm(), "a rule's name such as SizeRestrictions_BODY: 1 to 128 letters, digits and characters of _-");
        RuleFor(rules => rules.CountedRules).EachOnce();
        RuleFor(rules => rules.CountedRules.Count).LessThanOrEqualTo(MaximumCountedRules).OverridePropertyName("CountedRules.Count")
            .WithMessage("{PropertyPath} must be at most {ComparisonValue}, got: {PropertyValue}.");
        RuleFor(rules => rules.CountedRules.Count).Equal(0).When(rules => rules.CountOnly).OverridePropertyName("CountedRules.Count")
            .WithMessage("{PropertyPath} must be 0 with CountOnly, by which all rules of the group count alone, got: {PropertyValue}.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,128}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex RuleForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_.-]{1,64}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameForm();
}
