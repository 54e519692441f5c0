using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="GitHubIdentityOptions"/> to AWS's forms.</summary>
public sealed class GitHubIdentityValidator : AbstractValidator<GitHubIdentityOptions>
{
    /// <summary>States the rules.</summary>
    public GitHubIdentityValidator() => RuleFor(identity => identity.Account).SetValidator(new AwsAccountValidator());
}
