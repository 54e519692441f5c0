using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ServerRoleSettings"/> to AWS's limits.</summary>
public sealed partial class ServerRoleSettingsValidator : AbstractValidator<ServerRoleSettings>
{
    /// <summary>AWS's ten policies for each role, less the one of Systems Manager.</summary>
    public const int MaximumPolicies = 9;

    /// <summary>States the rules.</summary>
    public ServerRoleSettingsValidator()
    {
        RuleFor(role => role.PolicyArns.Count).Within(0, MaximumPolicies).OverridePropertyName("PolicyArns.Count");
        RuleFor(role => role.PolicyArns).EachOnce();
        RuleFor(role => role.PolicyArns).Must(arns => arns.Distinct().Select(NameOf).Distinct().Count() == arns.Distinct().Count())
            .WithMessage(role => $"{{PropertyPath}} must each have another name, got: {string.Join(", ", role.PolicyArns)}. Copy one of them to a policy of another name.");
        RuleForEach(role => role.PolicyArns).Must(arn => !arn.EndsWith($":aws:policy/{ServerRoleSettings.SystemsManagerPolicy}", StringComparison.Ordinal)).When(role => role.SystemsManager)
            .WithMessage("{PropertyPath} must be left out: SystemsManager attaches this policy already, got: \"{PropertyValue}\".");
        RuleForEach(role => role.PolicyArns).Form(PolicyForm(), "the ARN of a managed policy, arn:aws:iam::<account or aws>:policy/<name>");
        RuleForEach(role => role.PolicyArns).Must(arn => !IsAdministrator(arn))
            .WithMessage("{PropertyPath} must not make a web server an administrator of the account, got: \"{PropertyValue}\".");
    }

    private static string NameOf(string arn) => arn.Split('/')[^1];

    private static bool IsAdministrator(string? arn) =>
        arn is not null && (arn.EndsWith("/AdministratorAccess", StringComparison.Ordinal) || arn.EndsWith("/IAMFullAccess", StringComparison.Ordinal));

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]+\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PolicyForm();
}
