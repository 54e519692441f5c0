using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Runs.Settings;

/// <summary>What is to be done, in words and commands.</summary>
public static class FirstSteps
{
    /// <summary>From the account's first day to its first deployment, account by account.</summary>
    public static IReadOnlyList<string> OfAccounts(IReadOnlyList<AccountSettings> accounts) =>
    [
        "Then on AWS, with credentials of each account:",
        .. accounts.SelectMany(account => (string[])
        [
            $"  account {account.AccountId} ({string.Join(", ", account.Environments.Select(settings => settings.Name))}):",
            $"    dotnet run -- bootstrap {account.Environments[0].Name}",
            .. account.Environments.Select(settings => $"    dotnet run -- plan {settings.Name}, read it, and apply it as it says"),
        ]),
        $"On GitHub ({accounts[0].Delivery.Repository}): an environment for each of {string.Join(", ", accounts.SelectMany(account => account.Environments).Select(settings => settings.Name))}, with reviewers and the branch {accounts[0].Delivery.Branch} alone (docs/delivery.md).",
        "'dotnet run -- next' tells at any time what comes next.",
    ];
}
