using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>One environment is synthesized beside others that are there: the cdktf CLI goes on knowing all of them.</summary>
public sealed class StackManifestTests
{
    private TemporaryFolder _folder = null!;

    private string Manifest => Path.Combine(_folder.Path, "manifest.json");

    private IEnumerable<string> Stacks => JsonNode.Parse(File.ReadAllText(Manifest))!["stacks"]!.AsObject().Select(stack => stack.Key);

    [SetUp]
    public void Given_development_was_synthesized()
    {
        _folder = new TemporaryFolder();
        Synthesis.Run([Catalogue.Find("development")], _folder.Path);
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Another_one_leaves_its_files_and_its_place_in_the_list()
    {
        var file = Path.Combine(_folder.Path, "stacks", "card-web-development", "cdk.tf.json");
        var before = File.ReadAllText(file);

        Synthesis.Run([Catalogue.Find("staging")], _folder.Path);

        Assert.That(Stacks, Is.EquivalentTo(new[] { "card-web-development", "card-web-staging" }));
        Assert.That(File.ReadAllText(file), Is.EqualTo(before));
    }

    [Test]
    public void One_whose_folder_is_gone_is_not_kept()
    {
        Directory.Delete(Path.Combine(_folder.Path, "stacks", "card-web-development"), recursive: true);

        Synthesis.Run([Catalogue.Find("staging")], _folder.Path);

        Assert.That(Stacks, Is.EqualTo(new[] { "card-web-staging" }));
    }

    [Test]
    public void Half_of_a_list_is_written_again()
    {
        File.WriteAllText(Manifest, "{\"stacks\": {");

        Synthesis.Run([Catalogue.Find("staging")], _folder.Path);

        Assert.That(Stacks, Is.EqualTo(new[] { "card-web-staging" }));
    }
}
