using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Bindings;

/// <summary>The list of resources in the app's project, and what the sources make of it.</summary>
public sealed partial class AwsResourcesTests
{
    private static readonly string[] s_folders = ["modules", "environments"];

    private static IEnumerable<string> Listed =>
        XElement.Parse(Repository.Read("CardWeb.Tf.csproj")).Descendants("AwsResources").Single().Value
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Listed resources that no source uses.</summary>
    internal static IEnumerable<string> Unused
    {
        get
        {
            var words = s_folders.SelectMany(Repository.Sources).SelectMany(file => Word().Matches(File.ReadAllText(file))).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);
            return from resource in Listed
                   let classes = typeof(Vpc).Assembly.GetTypes().Where(type => type.Namespace == $"{typeof(Vpc).Assembly.GetName().Name}.{resource}")
                   where !classes.Any(type => words.Contains(type.Name))
                   select $"{resource} is in AwsResources in CardWeb.Tf.csproj, and nothing in modules/ or environments/ uses it: use it, or take it from the list.";
        }
    }

    [Test]
    public void None_is_listed_twice() => Assert.That(Listed, Is.Unique);

    [Test]
    public void No_source_names_the_framework()
    {
        var sources = s_folders.Append("operations").SelectMany(Repository.Sources).Append(Path.Combine(Repository.Root, "Main.cs"));

        Assert.That(sources.Where(f => File.ReadAllText(f).Contains(typeof(App).Namespace!)), Is.Empty,
            $"{typeof(App).Namespace} stands in CdkNamespace alone: the global usings bring it");
    }

    [GeneratedRegex(@"\b[A-Z]\w*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
