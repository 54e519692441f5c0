using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>
/// Decides where the providers come from: the setting; else the user's own Terraform configuration; else the folders
/// that Terraform looks into by itself; else a mirror in one of a few places on disk; else Terraform's registry.
/// </summary>
/// <param name="workspace">Where the configuration that names a mirror is kept.</param>
/// <param name="platform">What the providers must run on.</param>
/// <param name="search">How to look for a mirror.</param>
public sealed class MirrorChooser(Workspace workspace, string platform, MirrorSearch search)
{
    /// <summary>The environment variable that names a mirror.</summary>
    public const string Setting = "CARD_WEB_PROVIDER_MIRROR";

    private string File => Path.Combine(workspace.Cache, "mirror.tfrc");

    /// <summary>Decides for one stack.</summary>
    /// <param name="stack">The stack, with the providers that it pins.</param>
    /// <param name="named">The mirror that the command line names, if it names one.</param>
    public MirrorChoice Choose(StackFile stack, string? named)
    {
        if ((named ?? Environment.GetEnvironmentVariable(Setting)) is { Length: > 0 } folder)
            return Use(Checked(Path.GetFullPath(folder), stack), stack);

        if (CliConfiguration.ChoosesProviders(CliConfiguration.OfUser()))
            return new MirrorChoice { Description = "as your Terraform configuration says" };

        if (ImpliedMirrors.Of(stack.Folder).FirstOrDefault(implied => Holds(implied, stack)) is { } found)
            return new MirrorChoice { Description = $"from {found}" };

        return OnDisk(stack) is { } mirror ? Use(mirror, stack) : new MirrorChoice
        {
            Description = "from Terraform's registry",
            NeedsRegistry = true,
        };
    }

    private string? OnDisk(StackFile stack) =>
        Known() is { } known && Holds(known, stack) ? known : search.Find(stack.Providers, platform);

    private string? Known()
    {
        var cache = Environment.GetEnvironmentVariable("TF_PLUGIN_CACHE_DIR");
        if (!string.IsNullOrEmpty(cache) || !System.IO.File.Exists(File))
            return cache;

        var line = System.IO.File.ReadLines(File).FirstOrDefault() ?? "";
        return line.StartsWith(CliConfiguration.Mark, StringComparison.Ordinal) ? line[CliConfiguration.Mark.Length..] : null;
    }

    private MirrorChoice Use(string mirror, StackFile stack)
    {
        var sources = stack.Providers.Select(provider => provider.Source);
        var text = CliConfiguration.WithMirror(CliConfiguration.OfUser(), mirror, sources);
        Directory.CreateDirectory(workspace.Cache);
        System.IO.File.WriteAllText(File, text);
        return new MirrorChoice { ConfigurationFile = File, Description = $"from the mirror {mirror}" };
    }

    private string Checked(string folder, StackFile stack) => Holds(folder, stack)
        ? folder
        : throw new OperationException(
            $"The provider mirror '{folder}' (--provider-mirror or {Setting}) does not hold "
            + $"{string.Join(", ", stack.Providers)} for {platform}. It must have it at "
            + $"{Path.Combine(folder, stack.Providers[0].Source, stack.Providers[0].Version, platform)}; "
            + "'terraform providers mirror' makes such a folder.");

    private bool Holds(string folder, StackFile stack) =>
        stack.Providers.All(provider => MirrorLayout.Holds(folder, provider, platform));
}
