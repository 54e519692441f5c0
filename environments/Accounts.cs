namespace CardWeb.Tf.Environments;

/// <summary>The AWS accounts, as the environments name them.</summary>
public static class Accounts
{
    /// <summary>Every account, by its number.</summary>
    public static IReadOnlyList<AccountSettings> All => Catalogue.Current.Accounts;

    /// <summary>The account that an environment lives in, with its neighbours there.</summary>
    public static AccountSettings Of(EnvironmentSettings environment) => All.Single(account => account.AccountId == environment.AccountId);
}
