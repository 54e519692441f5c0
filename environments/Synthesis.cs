namespace CardWeb.Tf.Environments;

/// <summary>Turns environments into Terraform JSON.</summary>
public static class Synthesis
{
    /// <summary>
    /// Writes <c>stacks/&lt;stack&gt;/cdk.tf.json</c> for each environment into <paramref name="outputFolder"/>, with the
    /// provider's lock file beside it. Nothing is written when a setting is wrong.
    /// </summary>
    /// <exception cref="InvalidSettingsException">Settings are wrong; every problem is named.</exception>
    public static void Run(IReadOnlyList<EnvironmentSettings> environments, string outputFolder)
    {
        SettingsCheck.EnsureValid(environments);
        Silence();
        var app = new App(new AppConfig { Outdir = outputFolder });
        foreach (var settings in environments)
        {
            _ = new CardWebStack(app, settings);
        }

        app.Synth();
        foreach (var settings in environments)
        {
            ProviderLock.CopyTo(Path.Combine(outputFolder, "stacks", settings.StackName));
        }
    }

    // JSII works with Node 20 and says at length that nobody else should.
    internal static void Silence() => Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
}
