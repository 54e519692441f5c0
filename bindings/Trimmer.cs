using System.Globalization;
using System.Text;

namespace CardWeb.Tf.Bindings;

/// <summary>Makes a copy of an npm module that has the chosen submodules and those they need, and no others.</summary>
public static class Trimmer
{
    /// <summary>Copies <paramref name="source"/> to <paramref name="target"/>, trimmed.</summary>
    public static void Trim(string source, string target, IReadOnlyList<string> resources)
    {
        var manifest = new Manifest(File.ReadAllBytes(Path.Combine(source, ".jsii")));
        var chosen = resources.Select(r => Find(manifest, r));
        var kept = Closure(manifest, chosen);

        _ = Directory.CreateDirectory(target);
        using (var stream = File.Create(Path.Combine(target, ".jsii")))
            manifest.Write(stream, kept);
        foreach (var file in new[] { "package.json", "LICENSE", "README.md" })
            File.Copy(Path.Combine(source, file), Path.Combine(target, file));

        var index = new StringBuilder("\"use strict\";\n");
        foreach (var submodule in kept.Order(StringComparer.Ordinal))
        {
            var folder = Folder(manifest, submodule);
            Copy(Path.Combine(source, "lib", folder), Path.Combine(target, "lib", folder));
            _ = index.Append(CultureInfo.InvariantCulture, $"exports.{submodule[(manifest.Name.Length + 1)..]} = require(\"./{folder}\");\n");
        }

        File.WriteAllText(Path.Combine(target, "lib", "index.js"), index.ToString());
    }

    private static string Find(Manifest manifest, string resource)
    {
        var name = $"{manifest.Name}.{char.ToLowerInvariant(resource[0])}{resource[1..]}";
        return manifest.HasSubmodule(name) ? name : throw new BindingsException($"AwsResources names '{resource}', which {manifest.Name} does not have.");
    }

    private static HashSet<string> Closure(Manifest manifest, IEnumerable<string> chosen)
    {
        var types = manifest.Types.Where(t => manifest.SubmoduleOf(t) is not null).ToLookup(t => manifest.SubmoduleOf(t)!, StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(chosen);
        while (open.TryPop(out var submodule))
        {
            if (!kept.Add(submodule))
                continue;
            foreach (var reference in types[submodule].SelectMany(manifest.ReferencesOf).Select(manifest.SubmoduleOf).OfType<string>())
                open.Push(reference);
        }

        return kept;
    }

    private static string Folder(Manifest manifest, string submodule)
    {
        using var definition = manifest.Submodule(submodule);
        var symbol = definition.RootElement.GetProperty("symbolId").GetString()!;
        return symbol[(symbol.IndexOf('/', StringComparison.Ordinal) + 1)..symbol.LastIndexOf('/')];
    }

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*.js", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            _ = Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
