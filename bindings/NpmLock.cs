using System.Text.Json;

namespace CardWeb.Tf.Bindings;

/// <summary>What package-lock.json pins, or what npm's hidden copy of it in node_modules says is installed.</summary>
public sealed class NpmLock
{
    private readonly Dictionary<string, NpmPackage> _packages;

    /// <summary>Reads the lock file of a project.</summary>
    public NpmLock(string root)
        : this(Read(Path.Combine(root, "package-lock.json")))
    {
    }

    private NpmLock(Dictionary<string, NpmPackage> packages) => _packages = packages;

    /// <summary>A package at the root of node_modules.</summary>
    public NpmPackage Find(string name) => _packages.GetValueOrDefault($"node_modules/{name}")
        ?? throw new BindingsException($"package-lock.json does not pin '{name}', which the bindings are made from. Add it to package.json with an exact version, and run 'npm install'.");

    /// <summary>What is installed, or null when an installation is missing or was interrupted: npm writes its note of it last.</summary>
    public static NpmLock? Installed(string nodeModules)
    {
        var file = Path.Combine(nodeModules, ".package-lock.json");
        return File.Exists(file) ? new NpmLock(Read(file)) : null;
    }

    /// <summary>Whether everything that another lock pins for use, not for development alone, is here just so.</summary>
    public bool Satisfies(NpmLock pinned) =>
        pinned._packages.Where(p => p.Value is { IsDevelopment: false, IsOptional: false })
            .All(p => _packages.GetValueOrDefault(p.Key)?.Integrity == p.Value.Integrity);

    private static Dictionary<string, NpmPackage> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.GetProperty("packages").EnumerateObject()
            .Where(p => p.Value.TryGetProperty("integrity", out _))
            .ToDictionary(p => p.Name, p => NpmPackage.Read(p.Value));
    }
}
