using CardWeb.Tf.Modules;
using FluentValidation;

namespace CardWeb.Tf.Environments;

/// <summary>Holds <see cref="DeliverySettings"/> to what GitHub and AWS allow, every problem at once.</summary>
public sealed class DeliverySettingsValidator : AbstractValidator<DeliverySettings>
{
    /// <summary>States the rules.</summary>
    public DeliverySettingsValidator()
    {
        RuleFor(delivery => delivery.Product).ProductName();
        RuleFor(delivery => Repository(delivery)).SetValidator(new GitHubRepositoryValidator()).OverridePropertyName("Repository");
        RuleForEach(delivery => delivery.AccountsWithIdentityProvider).AccountId();
        RuleFor(delivery => delivery.AccountsWithIdentityProvider).EachOnce();
        RuleForEach(delivery => delivery.ServerRoles).RoleName();
        RuleFor(delivery => delivery.ServerRoles).EachOnce();
        RuleFor(delivery => delivery.OldStatesDays).Within(StateBucketValidator.MinimumDays, StateBucketValidator.MaximumDays, "days");
        RuleFor(delivery => delivery.AccessLogsDays).Within(1, StateBucketValidator.MaximumDays, "days");
    }

    private static GitHubRepository Repository(DeliverySettings delivery) => new()
    {
        Name = delivery.Repository, Branch = delivery.Branch, OwnerId = delivery.RepositoryOwnerId, Id = delivery.RepositoryId,
    };
}
