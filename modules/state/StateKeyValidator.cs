using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="StateKeyOptions"/> to KMS's forms.</summary>
public sealed partial class StateKeyValidator : AbstractValidator<StateKeyOptions>
{
    /// <summary>States the rules.</summary>
    public StateKeyValidator()
    {
        RuleFor(key => key.Account).SetValidator(new AwsAccountValidator());
        RuleFor(key => key.Alias).Form(AliasForm(), "\"alias/\" and 1 to 250 letters, digits and characters of _/-, \"aws/\" not in front");
        RuleFor(key => key.Description).Given();
        RuleFor(key => key.DeletionWindowDays).Within(7, 30, "days");
    }

    [GeneratedRegex(@"\Aalias/(?!aws/)[A-Za-z0-9_/-]{1,250}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex AliasForm();
}
