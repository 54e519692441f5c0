using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ListenerRule"/> to AWS's limits: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html</summary>
public sealed partial class ListenerRuleValidator : AbstractValidator<ListenerRule>
{
    /// <summary>AWS's limit of values, and of marks in them, of one rule.</summary>
    public const int MaximumValues = 5;

    /// <summary>States the rules.</summary>
    public ListenerRuleValidator()
    {
        RuleFor(rule => rule.Priority).Within(ListenerRule.MaintenancePriority + 1, 50000);
        Totals();
        RuleForEach(rule => rule.Paths).Form(PathForm(), "a path from / on, or from a mark, of up to 128 letters, digits and _-.$/~\"'@:+&*?");
        RuleForEach(rule => rule.Hosts).Form(HostForm(), "a host's name of up to 128 letters, digits, dots, hyphens and marks, with a dot and letters alone after the last one");
        RuleForEach(rule => rule.Methods).Form(MethodForm(), "a method such as POST: up to 40 upper-case letters, - and _");
        RuleForEach(rule => rule.SourceCidrs).AddressRange();
        RuleForEach(rule => rule.SourceCidrs).OfClients();
        RuleForEach(rule => rule.Headers).ChildRules(header =>
        {
            header.RuleFor(each => each.Name).Form(HeaderForm(), "a header's name of up to 40 characters that is not Host, which Hosts is for");
            header.RuleForEach(each => each.Values).Form(ValueForm(), "1 to 128 printable ASCII characters");
            header.RuleFor(each => each.Values.Count).GreaterThan(0).OverridePropertyName("Values.Count").WithMessage("{PropertyPath} must be at least 1, got: {PropertyValue}.");
        });
        RuleForEach(rule => rule.Queries).ChildRules(query =>
        {
            query.RuleFor(each => each.Key).Form(ValueForm(), "1 to 128 printable ASCII characters");
            query.RuleFor(each => each.Value).Form(ValueForm(), "1 to 128 printable ASCII characters");
        });
        RuleFor(rule => rule.Action).SetInheritanceValidator(action => action.Add(new RedirectActionValidator()).Add(new FixedResponseValidator()));
    }

    private void Totals()
    {
        RuleFor(rule => rule.Values.Count()).Within(1, MaximumValues, "values of all conditions together").OverridePropertyName("Values.Count");
        RuleFor(rule => MarksIn(rule))
            .LessThanOrEqualTo(MaximumValues).OverridePropertyName("Marks.Count")
            .WithMessage("{PropertyPath}, the * and ? in all conditions together, must be at most {ComparisonValue}, got: {PropertyValue}.");
    }

    private static int MarksIn(ListenerRule rule) =>
        rule.Values.Concat(rule.Queries.Select(query => query.Key ?? "")).Sum(value => value.Count(letter => letter is '*' or '?'));

    [GeneratedRegex("""\A[/*?][A-Za-z0-9_.$/~"'@:+&*?-]{0,127}\z""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PathForm();

    [GeneratedRegex(@"\A(?=.{1,128}\z)([A-Za-z0-9*?-]+\.)+[A-Za-z]+\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\A[A-Z_-]{1,40}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex MethodForm();

    [GeneratedRegex(@"\A(?!(?i:host)\z)[A-Za-z0-9!#$%&'*+.^_`|~-]{1,40}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HeaderForm();

    [GeneratedRegex(@"\A[ -~]{1,128}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ValueForm();
}
