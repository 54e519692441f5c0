namespace CardWeb.Tf.Environments;

/// <summary>Turns an account into the Terraform JSON of its bootstrap, apart from the environments, which the cdktf CLI handles.</summary>
public static class BootstrapSynthesis
{
    /// <summary>Writes <c>stacks/card-web-bootstrap/cdk.tf.json</c> into <paramref name="outputFolder"/>. Nothing is written when a setting is wrong.</summary>
    /// <exception cref="InvalidSettingsException">Settings are wrong; every problem is named.</exception>
    public static void Run(AccountSettings account, string outputFolder)
    {
        SettingsCheck.EnsureValid(account.Environments, account.Delivery);
        Synthesis.Write(outputFolder, app => _ = new BootstrapStack(app, account));
        ProviderLock.CopyTo(Path.Combine(outputFolder, "stacks", account.StackName));
    }
}
