using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Turns environments into Terraform JSON.</summary>
public static class Synthesis
{
    /// <summary>JSII keeps one Node process, which does one thing at a time: what makes constructs or asks them holds this.</summary>
    public static Lock Node { get; } = new();

    // Never waited for: where it fails, the first construct fails in the same way.
    private static Task? s_start;

    /// <summary>
    /// Begins to start Node and to load the constructs' packages into it, while settings are checked: half a second in which
    /// this process would only wait.
    /// </summary>
    public static void Prepare()
    {
        // JSII works with Node 20, and warns at length that it is past its end of life.
        Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");
        s_start ??= Task.Run(() =>
        {
            lock (Node)
                return AwsProvider.TfResourceType;
        });
    }

    /// <summary>
    /// Writes <c>stacks/&lt;stack&gt;/cdk.tf.json</c> for each environment into <paramref name="outputFolder"/>, with the
    /// provider's lock file beside it; what is there of other stacks stays. Nothing is written when a setting is wrong.
    /// </summary>
    /// <exception cref="InvalidSettingsException">Settings are wrong; every problem is named.</exception>
    public static void Run(IReadOnlyList<EnvironmentSettings> environments, string outputFolder)
    {
        Prepare();
        SettingsCheck.EnsureValid(environments);
        Write(outputFolder, app =>
        {
            foreach (var settings in environments)
            {
                _ = new CardWebStack(app, settings);
            }
        });
        foreach (var settings in environments)
        {
            ProviderLock.CopyTo(Path.Combine(outputFolder, "stacks", settings.StackName));
        }
    }

    /// <summary>Writes what <paramref name="build"/> puts into an app.</summary>
    /// <exception cref="InvalidSettingsException">A module refuses its options; every problem is named.</exception>
    internal static void Write(string outputFolder, Action<App> build)
    {
        Prepare();
        lock (Node)
        {
            var earlier = StackManifest.Read(outputFolder);
            var app = new App(new AppConfig { Outdir = outputFolder });
            Build(app, build);
            app.Synth();
            StackManifest.Keep(earlier, outputFolder);
        }
    }

    private static void Build(App app, Action<App> build)
    {
        try
        {
            build(app);
        }
        catch (InvalidOptionsException e)
        {
            throw new InvalidSettingsException(e.Problems);
        }
    }
}
