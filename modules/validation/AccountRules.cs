using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Rules for accounts, regions and the names of roles.</summary>
public static partial class AccountRules
{
    /// <summary>An account's id.</summary>
    public static IRuleBuilderOptions<T, string?> AccountId<T>(this IRuleBuilder<T, string?> rule) => rule.Form(AccountForm(), "an account id of twelve digits");

    /// <summary>A region's name.</summary>
    public static IRuleBuilderOptions<T, string?> Region<T>(this IRuleBuilder<T, string?> rule) => rule.Must(region => region is null || AwsRegions.Has(region))
        .WithMessage("{PropertyPath} must be an AWS region such as us-west-1, got: \"{PropertyValue}\".");

    /// <summary>A role's name: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html</summary>
    public static IRuleBuilderOptions<T, string?> RoleName<T>(this IRuleBuilder<T, string?> rule) => rule.Form(RoleForm(), "1 to 64 letters, digits and characters of _+=,.@-");

    [GeneratedRegex(@"\A[0-9]{12}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex AccountForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]{1,64}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex RoleForm();
}
