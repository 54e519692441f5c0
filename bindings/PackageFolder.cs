using System.Text.Json;
using System.Xml.Linq;

namespace CardWeb.Tf.Bindings;

/// <summary>
/// Writes a package as NuGet unpacks one. NuGet uses such a folder where it stands (as a fallback folder),
/// so that nothing made here ever enters the user's package cache.
/// </summary>
public static class PackageFolder
{
    private static readonly XNamespace s_nuspec = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    /// <summary>Writes the package of a compiled project below <paramref name="feed"/>.</summary>
    /// <param name="feed">The fallback folder.</param>
    /// <param name="project">The project, compiled.</param>
    /// <param name="others">All projects, those that it refers to among them.</param>
    /// <param name="suffix">What is added to the official version.</param>
    /// <param name="integrity">npm's hash of the package that it was made from.</param>
    public static void Write(string feed, GeneratedProject project, IReadOnlyList<GeneratedProject> others, string suffix, string integrity)
    {
        var id = project.Id.ToLowerInvariant();
        var folder = Path.Combine(feed, id, $"{project.Version}-{suffix}");
        var framework = project["TargetFramework"];
        var library = Path.Combine(folder, "lib", framework);
        _ = Directory.CreateDirectory(library);
        foreach (var extension in new[] { ".dll", ".xml" })
            File.Copy(Path.Combine(project.Folder, "bin", project.Id + extension), Path.Combine(library, project.Id + extension));
        Nuspec(project, others, suffix, framework).Save(Path.Combine(folder, $"{id}.nuspec"));
        File.WriteAllText(Path.Combine(folder, ".nupkg.metadata"), Metadata(integrity));
    }

    // A compiled assembly differs from compiler to compiler, so its own hash could never stand in a lock file that holds on
    // another machine. What it is made from does not differ: the hash that NuGet locks is npm's hash of the original.
    private static string Metadata(string integrity) => JsonSerializer.Serialize(new
    {
        version = 2,
        contentHash = integrity[(integrity.IndexOf('-', StringComparison.Ordinal) + 1)..],
        source = "package-lock.json",
    });

    private static XElement Nuspec(GeneratedProject project, IReadOnlyList<GeneratedProject> others, string suffix, string framework)
    {
        var projects = others.Where(o => project.Projects.Contains(o.Id)).Select(o => Element("dependency", ("id", o.Id), ("version", $"[{o.Version}-{suffix}]")));
        var packages = project.Packages.Select(p => Element("dependency", ("id", p.Include), ("version", p.Version!)));
        var metadata = Element("metadata");
        metadata.Add(Text("id", project.Id), Text("version", $"{project.Version}-{suffix}"), Text("authors", project["Authors"]), Text("description", project["Description"]));
        var group = Element("group", ("targetFramework", framework));
        group.Add(projects, packages);
        metadata.Add(new XElement(s_nuspec + "dependencies", group));
        return new XElement(s_nuspec + "package", metadata);
    }

    private static XElement Text(string name, string value) => new(s_nuspec + name, value);

    private static XElement Element(string name, params IEnumerable<(string Name, string Value)> attributes) =>
        new(s_nuspec + name, attributes.Select(a => new XAttribute(a.Name, a.Value)));
}
