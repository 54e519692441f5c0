using System.Runtime.CompilerServices;

namespace CardWeb.Tf.Tests;

/// <summary>The files of this repository, for tests that hold the sources and the documents to their word.</summary>
internal static class Repository
{
    public static string Root { get; } = RootOf();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string RootOf([CallerFilePath] string path = "") => Path.GetDirectoryName(Path.GetDirectoryName(path))!;
}
