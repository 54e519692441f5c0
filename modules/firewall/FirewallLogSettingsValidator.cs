using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="FirewallLogSettings"/> to what WAF and S3 take.</summary>
public sealed partial class FirewallLogSettingsValidator : AbstractValidator<FirewallLogSettings>
{
    /// <summary>AWS's limit of fields that are left out.</summary>
    public const int MaximumFields = 100;

    /// <summary>States the rules.</summary>
    public FirewallLogSettingsValidator()
    {
        RuleFor(log => log.Days).Within(1, StateBucketValidator.MaximumDays, "days");
        RuleForEach(log => log.RedactedHeaders).Form(HeaderForm(), "a header's name of 1 to 64 lower-case letters, digits and characters of !#$%&'*+.^_`|~-");
        RuleFor(log => log.RedactedHeaders).EachOnce();
        RuleFor(log => log.RedactedHeaders.Count).Within(0, MaximumFields, "headers").OverridePropertyName("RedactedHeaders.Count");
    }

    [GeneratedRegex(@"\A[a-z0-9!#$%&'*+.^_`|~-]{1,64}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HeaderForm();
}
