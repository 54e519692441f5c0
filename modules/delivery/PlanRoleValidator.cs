using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="PlanRoleOptions"/> to AWS's and GitHub's forms.</summary>
public sealed class PlanRoleValidator : AbstractValidator<PlanRoleOptions>
{
    /// <summary>States the rules.</summary>
    public PlanRoleValidator()
    {
        RuleFor(role => role.Name).RoleName();
        RuleFor(role => role.IdentityArn).Given();
        RuleFor(role => role.Repository).SetValidator(new GitHubRepositoryValidator());
        RuleFor(role => role.Store).SetValidator(new StateStoreValidator());
        RuleFor(role => role.StateKeys.Count).GreaterThan(0).OverridePropertyName("StateKeys.Count").WithMessage("{PropertyPath} must be at least 1, got: {PropertyValue}.");
        RuleForEach(role => role.StateKeys).StateKey();
        RuleFor(role => role.StateKeys).EachOnce();
    }
}
