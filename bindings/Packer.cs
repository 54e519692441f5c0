namespace CardWeb.Tf.Bindings;

/// <summary>Makes the .NET packages of the framework and of the trimmed provider, step by step.</summary>
public static class Packer
{
    private const int MegabytesToPack = 150;
    private const int MegabytesOfNpm = 700;

    /// <summary>Packs, unless the feed has these packages; one process at a time, the others wait for its result.</summary>
    public static void Pack(PackOptions options)
    {
        using var progress = new Progress(options.ShowOnTerminal);
        using var feed = new Feed(options, progress);
        if (feed.IsPublished)
            return;

        var @lock = new NpmLock(options.Root);
        progress.Open($"making the .NET packages of {string.Join(", ", options.Packages.Select(p => $"{p} {@lock.Find(p).Version}"))}; this is done once");
        Node.Check(@lock, options);
        using var work = new WorkFolder(options.Scratch);
        Make(options, @lock, work, feed, progress);
        progress.Say($"done, in {progress.Total}; the project is compiled next, which takes a minute");
    }

    private static void Make(PackOptions options, NpmLock @lock, WorkFolder work, Feed feed, Progress progress)
    {
        var isInstalled = NpmModules.AreInstalled(options, @lock);
        Room.Require(work.Path, isInstalled ? MegabytesToPack : MegabytesToPack + MegabytesOfNpm);
        if (!isInstalled)
            progress.Step("npm packages installed", () => NpmModules.Install(options, work));

        var provider = Path.Combine(options.NodeModules, options.Provider);
        if (options.Resources.Count > 0)
        {
            var (whole, trimmed) = (provider, work["provider"]);
            progress.Step($"provider trimmed to {options.Resources.Count} resources", () => Trimmer.Trim(whole, trimmed, options.Resources));
            provider = trimmed;
        }

        string[] modules = [.. options.Packages.SkipLast(1).Select(p => Path.Combine(options.NodeModules, p)), provider];
        IReadOnlyList<GeneratedProject> projects = [];
        progress.Step("C# generated", () => projects = Generator.Generate(options, work, modules));
        progress.Step("C# compiled", () => ProjectBuild.Run(work, projects));

        feed.Publish(folder =>
        {
            foreach (var project in projects)
                PackageFolder.Write(folder, project, projects, options.Suffix, @lock.Find(project.NpmName).Integrity);
        });
    }
}
