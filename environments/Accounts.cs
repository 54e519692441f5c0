namespace CardWeb.Tf.Environments;

/// <summary>The AWS accounts, as the environments name them.</summary>
public static class Accounts
{
    /// <summary>Every account, by its number.</summary>
    public static IReadOnlyList<AccountSettings> All { get; } = From(Catalogue.All, Delivery.Settings);

    /// <summary>The account that an environment lives in, with its neighbours there.</summary>
    public static AccountSettings Of(EnvironmentSettings environment) => All.Single(account => account.AccountId == environment.AccountId);

    /// <summary>The accounts that these environments live in.</summary>
    public static IReadOnlyList<AccountSettings> From(IReadOnlyList<EnvironmentSettings> environments, DeliverySettings delivery) =>
    [
        .. environments.GroupBy(settings => settings.AccountId)
            .OrderBy(account => account.Key)
            .Select(account => new AccountSettings { Environments = [.. account], Delivery = delivery }),
    ];
}
