using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="ApplyRoleOptions"/> to AWS's and GitHub's forms.</summary>
public sealed partial class ApplyRoleValidator : AbstractValidator<ApplyRoleOptions>
{
    /// <summary>States the rules.</summary>
    public ApplyRoleValidator()
    {
        RuleFor(role => role.Name).RoleName();
        RuleFor(role => role.IdentityArn).Given();
        RuleFor(role => role.Repository).SetValidator(new GitHubRepositoryValidator());
        RuleFor(role => role.Product).ProductName();
        RuleFor(role => role.Environment).Form(EnvironmentForm(), "1 to 20 lower-case letters, digits and hyphens, a letter first");
        RuleFor(role => role.Store).SetValidator(new StateStoreValidator());
        RuleFor(role => role.StateKey).StateKey();
        RuleForEach(role => role.ServerRoles).RoleName();
        RuleForEach(role => role.Protected).Given();
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,19}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex EnvironmentForm();
}
