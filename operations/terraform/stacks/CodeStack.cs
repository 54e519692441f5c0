using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Terraform.Stacks;

/// <summary>A stack as the code has it now: an environment's, or the bootstrap of an account.</summary>
/// <param name="Name">Its name, unique among all environments and accounts.</param>
/// <param name="Title">Its name in a report.</param>
/// <param name="Stack">What is synthesized.</param>
/// <param name="Environment">The environment; null for a bootstrap.</param>
public sealed record CodeStack(string Name, string Title, SynthesizedStack Stack, EnvironmentSettings? Environment = null)
{
    /// <summary>Synthesizes environments and the bootstraps of their accounts, apart from what is synthesized to be deployed.</summary>
    public static IReadOnlyList<CodeStack> Of(IReadOnlyList<EnvironmentSettings> environments)
    {
        var folder = Directory.CreateTempSubdirectory("terraform-code-").FullName;
        try
        {
            Synthesis.Run(environments, folder);
            return
            [
                .. environments.Select(settings => Of(settings, Read(folder, settings.StackName))),
                .. environments.Select(Accounts.Of).Distinct().Select(account => Bootstrap(account, Path.Combine(folder, account.AccountId))),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An environment's stack.</summary>
    public static CodeStack Of(EnvironmentSettings settings, SynthesizedStack stack) => new(settings.StackName, settings.StackName, stack, settings);

    /// <summary>The bootstrap of an account.</summary>
    public static CodeStack Of(AccountSettings account, SynthesizedStack stack) =>
        new($"{account.StackName}-{account.AccountId}", $"{account.StackName} of {account.AccountId}", stack);

    private static CodeStack Bootstrap(AccountSettings account, string folder)
    {
        BootstrapSynthesis.Run(account, folder);
        return Of(account, Read(folder, account.StackName));
    }

    private static SynthesizedStack Read(string folder, string stack) =>
        new(JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "stacks", stack, StackFile.Name)))!.AsObject());
}
