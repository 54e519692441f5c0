using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>What the key of a state looks like.</summary>
public static partial class StateKeyRule
{
    /// <summary>The key of one state: a wildcard would be another environment's too.</summary>
    public static IRuleBuilderOptions<T, string?> StateKey<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Form(Form(), "the key of one state, such as card-web/staging/terraform.tfstate");

    [GeneratedRegex(@"\A[a-z0-9-]+(/[a-z0-9-]+)*/terraform\.tfstate\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
