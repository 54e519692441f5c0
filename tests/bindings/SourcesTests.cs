namespace CardWeb.Tf.Tests.Bindings;

/// <summary>The packer's own sources.</summary>
public sealed class SourcesTests
{
    private static readonly string[] s_noInfluence =
    [
        "BindingsException.cs", "Command.cs", "Feed.cs", "Node.cs", "NpmLock.cs", "NpmModules.cs", "NpmPackage.cs",
        "PackOptions.cs", "Problems.cs", "Program.cs", "Progress.cs", "ResourceNames.cs", "Room.cs", "WorkFolder.cs",
    ];

    private static IEnumerable<string> Sources => Repository.Sources("bindings").Select(f => Path.GetFileName(f));

    [TestCaseSource(nameof(Sources))]
    public void A_source_that_shapes_the_packages_is_part_of_their_key(string source) =>
        Assert.That(Repository.Read("bindings/Bindings.targets").Contains($"$(MSBuildThisFileDirectory){source}'"), Is.EqualTo(!s_noInfluence.Contains(source)),
            $"{source} must be read into _KeyText in bindings/Bindings.targets, or be named here as one without influence on the packages");

    [Test]
    public void Files_have_room_to_breathe() =>
        Assert.That(Repository.Sources("bindings").Where(f => File.ReadLines(f).Count() > 150), Is.Empty, "more than 150 lines");
}
