using System.Text.RegularExpressions;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Environments;
using CardWeb.Tf.Tests.Example;

namespace CardWeb.Tf.Tests;

/// <summary>Holds the README to what the project does.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Text = Repository.Read("README.md");

    private static (string File, string[] Types)[] Map =>
        [.. from Match row in MapRow().Matches(Text) select (row.Groups["file"].Value, ResourceType().Matches(row.Groups["types"].Value).Select(type => type.Groups["type"].Value).ToArray())];

    public static IEnumerable<string> Pages =>
        from folder in (string[])[".", "docs", "docs/decisions", "benchmarks"]
        from page in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.md")
        select Path.GetRelativePath(Repository.Root, page);

    [Test]
    public void The_resource_map_has_every_resource_of_every_environment()
    {
        var made = ExampleCatalogue.Yours.Environments.Select(StackJson.Of).Concat(ExampleCatalogue.Yours.Accounts.Select(StackJson.Of)).SelectMany(stack => stack.Resources.Concat(stack.Data)).Select(resource => resource.Type).Distinct();
        Assert.That(made, Is.SubsetOf(Map.SelectMany(row => row.Types)));
    }

    [TestCaseSource(nameof(Pages))]
    public void Links_lead_somewhere(string page)
    {
        var folder = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!);
        var links = Link().Matches(Repository.Read(page)).Select(link => link.Groups["to"].Value.Split('#')[0]).Where(to => to.Length > 0 && !to.Contains("://"));
        Assert.That(links.Where(to => !Path.Exists(Path.Combine(folder, to))), Is.Empty);
    }

    [GeneratedRegex(@"^\| \[(?<file>modules/[^\]]+)\]\([^)]+\) \| (?<types>.+) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex MapRow();

    [GeneratedRegex(@"`(?<type>aws_[a-z0-9_]+)`", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ResourceType();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Link();
}
