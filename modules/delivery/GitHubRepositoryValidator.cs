using System.Text.RegularExpressions;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Holds <see cref="GitHubRepository"/> to names that mean one repository and one branch: a wildcard would let strangers in.</summary>
public sealed partial class GitHubRepositoryValidator : AbstractValidator<GitHubRepository>
{
    /// <summary>States the rules.</summary>
    public GitHubRepositoryValidator()
    {
        RuleFor(repository => repository.Name).Form(NameForm(), "an owner and a repository of GitHub, such as example/card-web");
        RuleFor(repository => repository.Branch).Form(BranchForm(), "the name of one branch, such as main: letters, digits and characters of ._/-");
        RuleFor(repository => repository.OwnerId).GreaterThan(0).WithMessage("{PropertyPath} must be the number that GitHub has given, got: {PropertyValue}.");
        RuleFor(repository => repository.Id).GreaterThan(0).WithMessage("{PropertyPath} must be the number that GitHub has given, got: {PropertyValue}.");
        RuleFor(repository => repository.Id).Must((repository, id) => id is null == repository.OwnerId is null)
            .WithMessage(repository => FormattableString.Invariant($"{{PropertyPath}} and OwnerId must both be set, or neither, got: {Text(repository.Id)} and {Text(repository.OwnerId)}."));
    }

    private static string Text(long? id) => id is { } number ? FormattableString.Invariant($"{number}") : "none";

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?/(?!\.{1,2}\z)[A-Za-z0-9._-]{1,100}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex NameForm();

    [GeneratedRegex(@"\A[A-Za-z0-9_-][A-Za-z0-9._/-]{0,200}\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex BranchForm();
}
