using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>What the product's own name looks like.</summary>
public static partial class ProductRule
{
    /// <summary>The longest that leaves room for <c>-apply-</c> and an environment's name in a role's.</summary>
    public const int MaximumLength = 20;

    /// <summary>A name that goes into names of stacks, roles and buckets.</summary>
    public static IRuleBuilderOptions<T, string?> ProductName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Form(Form(), $"1 to {MaximumLength} lower-case letters, digits and hyphens, a letter first and no hyphen last");

    [GeneratedRegex(@"\A[a-z]([a-z0-9-]{0,18}[a-z0-9])?\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Form();
}
