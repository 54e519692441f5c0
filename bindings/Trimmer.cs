namespace CardWeb.Tf.Bindings;

/// <summary>Copies an npm module with the chosen submodules and those that they refer to, and no others.</summary>
public static class Trimmer
{
    /// <summary>Copies <paramref name="source"/> to <paramref name="target"/>, trimmed to these resources.</summary>
    public static void Trim(string source, string target, IReadOnlyList<string> resources)
    {
        var manifest = new Manifest(File.ReadAllBytes(Path.Combine(source, ".jsii")));
        var kept = Closure(manifest, ResourceNames.Find(manifest, resources));
        var folders = kept.ToDictionary(s => s[(manifest.Name.Length + 1)..], manifest.FolderOf);

        _ = Directory.CreateDirectory(Path.Combine(target, "lib"));
        using (var stream = File.Create(Path.Combine(target, ".jsii")))
            manifest.Write(stream, kept);
        foreach (var file in Directory.GetFiles(source).Where(f => Path.GetFileName(f) is "package.json" or "LICENSE" or "README.md"))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        foreach (var folder in folders.Values)
            CopyScripts(Path.Combine(source, "lib", folder), Path.Combine(target, "lib", folder));
        File.WriteAllText(Path.Combine(target, "lib", "index.js"), Index(folders));
    }

    private static HashSet<string> Closure(Manifest manifest, IEnumerable<string> chosen)
    {
        var types = manifest.Types.ToLookup(manifest.SubmoduleOf);
        var kept = new HashSet<string>();
        var open = new Stack<string>(chosen);
        while (open.TryPop(out var submodule))
        {
            if (!kept.Add(submodule))
                continue;
            foreach (var needed in types[submodule].SelectMany(manifest.ReferencesOf).Select(manifest.SubmoduleOf).OfType<string>())
                open.Push(needed);
        }

        return kept;
    }

    // Written again: the original loads every module of the provider at once, and its form differs between versions.
    private static string Index(Dictionary<string, string> folders) =>
        "\"use strict\";\n" + string.Concat(folders.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"exports.{f.Key} = require(\"./{f.Value}\");\n"));

    private static void CopyScripts(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*.js", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
