using System.Runtime.CompilerServices;

namespace CardWeb.Tf.Benchmarks;

/// <summary>Where things are.</summary>
internal static class Place
{
    /// <summary>The repository.</summary>
    public static string Root { get; } = Path.GetDirectoryName(Here())!;

    /// <summary>The program as it is built beside this one.</summary>
    public static string Program => Path.Combine(AppContext.BaseDirectory, "CardWeb.Tf.dll");

    /// <summary>This folder.</summary>
    public static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>What is approved of the environments, the smallest first.</summary>
    public static string[] Approved { get; } =
    [
        .. new DirectoryInfo(Path.Combine(Root, "tests", "environments", "approved")).GetFiles("*.tf.json")
            .Where(file => !file.Name.Contains("bootstrap", StringComparison.Ordinal)).OrderBy(file => file.Length).Select(file => file.FullName),
    ];

    /// <summary>The largest environment, and its file.</summary>
    public static (string Name, string File) Largest => (Path.GetFileName(Approved[^1])["card-web-".Length..^".tf.json".Length], Approved[^1]);

    /// <summary>A folder for what is measured, which the system clears away.</summary>
    public static string Temporary(string name) => Directory.CreateTempSubdirectory($"card-web-{name}-").FullName;
}
