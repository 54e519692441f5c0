using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Checks.Policies;

/// <summary>Reviews the code as it stands: environments, and the bootstraps of their accounts.</summary>
public static class CodeReview
{
    /// <summary>Synthesizes them, beside what is synthesized to be deployed, and reviews what comes of it.</summary>
    public static IReadOnlyList<PolicyReport> Of(IReadOnlyList<EnvironmentSettings> environments, DateOnly today)
    {
        var folder = Directory.CreateTempSubdirectory("card-web-policies-").FullName;
        try
        {
            Synthesis.Run(environments, folder);
            return
            [
                .. environments.Select(settings => PolicyReview.Of(settings.StackName, Read(folder, settings.StackName), settings.Exceptions, today)),
                .. environments.Select(Accounts.Of).Distinct().Select(account => Of(account, Path.Combine(folder, account.AccountId), today)),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Whoever makes an account's bootstrap has no settings to say an exception in.
    private static PolicyReport Of(AccountSettings account, string folder, DateOnly today)
    {
        BootstrapSynthesis.Run(account, folder);
        return PolicyReview.Of($"{AccountSettings.StackName} of {account.AccountId}", Read(folder, AccountSettings.StackName), [], today);
    }

    private static SynthesizedStack Read(string folder, string stack) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "stacks", stack, StackFile.Name)))!.AsObject());
}
