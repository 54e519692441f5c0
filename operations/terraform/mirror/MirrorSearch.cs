using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Operations.Terraform.Mirror;

/// <summary>Looks for a mirror in the places where people put one. No system has a place of its own for it.</summary>
public sealed record MirrorSearch
{
    private static readonly EnumerationOptions s_plainFolders = new()
    {
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.System,
    };

    // What is temporary, made by the system, mounted from elsewhere, or too large.
    private static readonly HashSet<string> s_never = new(StringComparer.OrdinalIgnoreCase)
    {
        "proc", "sys", "dev", "run", "tmp", "mnt", "media", "net", "lost+found", "node_modules", ".git", "System", "Volumes", "Windows", "$Recycle.Bin",
    };

    /// <summary>
    /// The folders to look in, and how many levels below each. Default: two below the home folder and each root, three
    /// below <c>/opt</c>, <c>/srv</c> and <c>/usr/local</c>.
    /// </summary>
    public IReadOnlyList<(string Folder, int Levels)> Places { get; init; } = DefaultPlaces();

    /// <summary>The first folder that holds every one of the providers; null when none does.</summary>
    public string? Find(IReadOnlyList<RequiredProvider> providers, string platform) => Places
        .SelectMany(place => Folders(place.Folder, place.Levels))
        .FirstOrDefault(folder => providers.All(provider => MirrorLayout.Holds(folder, provider, platform)));

    private static IEnumerable<string> Folders(string folder, int levels) =>
        levels == 0 ? [folder] : [folder, .. Children(folder).SelectMany(child => Folders(child, levels - 1))];

    private static IEnumerable<string> Children(string folder)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(folder, "*", s_plainFolders).Where(child => !s_never.Contains(Path.GetFileName(child)))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static IReadOnlyList<(string Folder, int Levels)> DefaultPlaces() =>
    [
        (Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), 2),
        .. OperatingSystem.IsWindows() ? [] : new[] { ("/opt", 3), ("/srv", 3), ("/usr/local", 3) },
        .. (OperatingSystem.IsWindows() ? Directory.GetLogicalDrives() : ["/"]).Select(root => (root, 2)),
    ];
}
