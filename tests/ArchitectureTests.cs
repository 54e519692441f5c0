using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests;

/// <summary>Main knows operations and environments, operations know environments, environments know modules; nothing points back.</summary>
public sealed class ArchitectureTests
{
    // Inside CardWeb.Tf a namespace may be named in part, too: "Environments.Catalogue".
    [TestCase("modules", "Environments")]
    [TestCase("modules", "Operations")]
    [TestCase("environments", "Operations")]
    [TestCase("operations", "Modules")]
    public void Nothing_points_back(string folder, string other)
    {
        var named = new Regex($@"\bTf\.{other}\b|\b{other}\.[A-Z]", RegexOptions.None, TimeSpan.FromSeconds(1));
        var sources = Repository.Sources(folder).ToArray();
        Assert.That(sources, Is.Not.Empty);
        Assert.That(sources.Where(path => named.IsMatch(File.ReadAllText(path))), Is.Empty, $"{folder} must not name {other}");
    }

    [TestCase("modules")]
    [TestCase("environments")]
    [TestCase("operations")]
    public void Files_have_room_to_breathe(string folder) =>
        Assert.That(Repository.Sources(folder).Where(path => File.ReadLines(path).Count() > 150), Is.Empty, "more than 150 lines");

    [Test]
    public void An_environment_is_a_file_of_values() =>
        Assert.That(new[] { "Development", "Staging", "Production" }.Select(name => Repository.Read($"environments/{name}.cs").Split('\n').Length), Is.All.LessThan(45));

    [Test]
    public void Main_makes_no_network_call() => Assert.That(Repository.Read("Main.cs"), Does.Not.Contain("Http"));
}
