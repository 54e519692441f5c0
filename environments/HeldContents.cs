using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>
/// What an environment's stack holds, or may come to hold by everyday work: an image is approved, maintenance is switched
/// on.
/// </summary>
internal static class HeldContents
{
    private static readonly Dictionary<EnvironmentSettings, StackContents> Known = [];

    /// <summary>The contents of the stack that these settings come to, synthesized once.</summary>
    internal static StackContents Of(EnvironmentSettings settings)
    {
        lock (Synthesis.Node)
        {
            if (!Known.TryGetValue(settings, out var contents))
                Known.Add(settings, contents = new StackContents(Synthesize(Widened(settings))));

            return contents;
        }
    }

    private static EnvironmentSettings Widened(EnvironmentSettings settings) => settings with
    {
        Maintenance = true,
        Image = settings.Image.ApprovedVersions is [] ? settings.Image with { ApprovedVersions = ["1.0.0"] } : settings.Image,
    };

    private static JsonObject Synthesize(EnvironmentSettings settings)
    {
        var folder = Directory.CreateTempSubdirectory("stack-");
        try
        {
            var app = new App(new AppConfig { Outdir = folder.FullName });
            _ = new CardWebStack(app, settings);
            app.Synth();
            return JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "stacks", settings.StackName, "cdk.tf.json")))!.AsObject();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
