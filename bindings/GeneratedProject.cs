using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CardWeb.Tf.Bindings;

/// <summary>A C# project that the generator wrote.</summary>
/// <param name="File">The project file.</param>
/// <param name="NpmName">The npm package that it stands for.</param>
/// <param name="Definition">The content of the project file.</param>
public sealed partial record GeneratedProject(string File, string NpmName, XElement Definition)
{
    /// <summary>Its folder.</summary>
    public string Folder => Path.GetDirectoryName(File)!;

    /// <summary>The NuGet package's id, and the assembly's name.</summary>
    public string Id => this["PackageId"];

    /// <summary>The official version.</summary>
    public string Version => this["PackageVersion"];

    /// <summary>The projects that it refers to, by id.</summary>
    public IEnumerable<string> Projects => Items("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Include));

    /// <summary>The packages that it refers to, with their version ranges.</summary>
    public IEnumerable<(string Include, string? Version)> Packages => Items("PackageReference");

    /// <summary>A property, such as <c>PackageId</c>.</summary>
    public string this[string property] => Definition.Descendants(property).FirstOrDefault()?.Value ?? "";

    /// <summary>Reads what the generator wrote.</summary>
    public static GeneratedProject Read(string file)
    {
        var assembly = JsiiAssembly().Match(System.IO.File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "AssemblyInfo.cs")));
        return new GeneratedProject(file, assembly.Groups["name"].Value, XElement.Load(file));
    }

    private IEnumerable<(string Include, string? Version)> Items(string kind) =>
        Definition.Descendants(kind).Select(i => (i.Attribute("Include")!.Value, i.Attribute("Version")?.Value));

    [GeneratedRegex("""JsiiAssembly\("(?<name>[^"]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JsiiAssembly();
}
