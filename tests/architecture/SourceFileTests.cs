namespace CardWeb.Tf.Tests.Architecture;

/// <summary>What holds for the source files. <see cref="LayersTests"/> has what holds for the types.</summary>
public sealed class SourceFileTests
{
    [TestCase("modules")]
    [TestCase("environments")]
    [TestCase("operations")]
    public void Files_have_room_to_breathe(string folder) =>
        Assert.That(Repository.Sources(folder).Where(path => File.ReadLines(path).Count() > 150), Is.Empty, "more than 150 lines");

    [Test]
    public void An_environment_is_a_file_of_values() =>
        Assert.That(new[] { "Development", "Staging", "Production" }.Select(name => Repository.Read($"tests/example/{name}.cs").Split('\n').Length), Is.All.LessThan(45));

    [Test]
    public void Main_makes_no_network_call() => Assert.That(Repository.Read("Main.cs"), Does.Not.Contain("Http"));
}
