using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>Every environment and every account's bootstrap keeps every policy, or says why not and until when.</summary>
public sealed class PolicyTests
{
    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    public static IEnumerable<string> BootstrappedAccounts => Accounts.All.Select(account => account.AccountId);

    [TestCaseSource(nameof(Environments))]
    public void The_environment_keeps_every_policy(string environment) =>
        Reviewed.Keeps(PolicyReview.Of(environment, StackJson.Of(environment), Catalogue.Find(environment).Exceptions, Reviewed.Today));

    [TestCaseSource(nameof(BootstrappedAccounts))]
    public void The_bootstrap_keeps_every_policy_without_exception(string account) =>
        Reviewed.Keeps(PolicyReview.Of(account, StackJson.Of(Accounts.All.Single(each => each.AccountId == account)), [], Reviewed.Today));
}
