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

    [TestCaseSource(nameof(Listed))]
    public void A_listed_resource_is_used(string resource)
    {
        // given
        var classes = typeof(Vpc).Assembly.GetTypes().Where(t => t.Namespace == $"{typeof(Vpc).Assembly.GetName().Name}.{resource}").Select(t => t.Name).ToHashSet();

        // when
        var users = s_folders.SelectMany(Repository.Sources).Where(f => Word().Matches(File.ReadAllText(f)).Any(m => classes.Contains(m.Value)));

        // then
        Assert.That(classes, Is.Not.Empty, $"the provider has nothing named {resource}");
        Assert.That(users, Is.Not.Empty, $"nothing in modules/ or environments/ uses {resource}: take it from AwsResources in CardWeb.Tf.csproj");
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
