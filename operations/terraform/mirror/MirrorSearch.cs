using System.Diagnostics;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>
/// Looks for a mirror on this machine's disks, nearest to the root first, within a bound of depth, number and time:
/// a mirror has no place that all systems agree on.
/// </summary>
public sealed record MirrorSearch
{
    private static readonly EnumerationOptions s_plainFolders = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    private static readonly HashSet<string> s_never = new(StringComparer.OrdinalIgnoreCase)
    {
        "proc", "sys", "dev", "run", "node_modules", "lost+found", ".git", "System", "Volumes", "Windows", "$Recycle.Bin",
    };

    /// <summary>Where to begin: by default the user's home and every root.</summary>
    public IReadOnlyList<string> Roots { get; init; } = DefaultRoots();

    /// <summary>How many folders below a root to go.</summary>
    public int Depth { get; init; } = 4;

    /// <summary>How many folders to look into.</summary>
    public int MostFolders { get; init; } = 20_000;

    /// <summary>How long to look.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The first folder that holds every one of the providers; null when none does within the bounds.</summary>
    public string? Find(IReadOnlyList<RequiredProvider> providers, string platform) =>
        Folders().FirstOrDefault(folder => providers.All(provider => MirrorLayout.Holds(folder, provider, platform)));

    private IEnumerable<string> Folders()
    {
        var clock = Stopwatch.StartNew();
        var foreign = MountPoints.Foreign();
        Queue<(string Folder, int Depth)> waiting = new(Roots.Select(root => (root, 0)));
        HashSet<string> seen = new(Roots, StringComparer.Ordinal);
        for (var count = 0; count < MostFolders && clock.Elapsed < Time && waiting.TryDequeue(out var at); count++)
        {
            yield return at.Folder;
            if (at.Depth == Depth)
                continue;

            foreach (var child in Children(at.Folder).Where(child => !foreign.Contains(child) && seen.Add(child)))
                waiting.Enqueue((child, at.Depth + 1));
        }
    }

    private static IEnumerable<string> Children(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder, "*", s_plainFolders).Where(IsWorthIt)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool IsWorthIt(string folder) => !s_never.Contains(Path.GetFileName(folder));

    private static IReadOnlyList<string> DefaultRoots() =>
    [
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        .. OperatingSystem.IsWindows() ? Directory.GetLogicalDrives() : ["/"],
    ];
}
