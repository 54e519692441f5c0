using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.SettingsFiles;

namespace CardWeb.Tf.Tests.Operations.SettingsFiles;

public sealed class FileChangesTests
{
    private TemporaryFolder _folder = null!;

    private string First => Path.Combine(_folder.Path, "first.cs");

    private string Second => Path.Combine(_folder.Path, "second", "second.cs");

    [SetUp]
    public void Given_a_file()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(First, "old");
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void All_files_are_written_or_removed()
    {
        FileChanges.Write([new(First, null), new(Second, "new")]);
        Assert.That((File.Exists(First), File.ReadAllText(Second)), Is.EqualTo((false, "new")));
        Assert.That(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories), Has.One.Items);
    }

    [Test]
    public void Where_one_can_not_be_written_none_is()
    {
        File.WriteAllText(Path.GetDirectoryName(Second)!, "a file in the place of the folder");
        Refused();
    }

    [Test]
    public void Where_one_can_not_be_put_in_its_place_the_others_are_as_they_were()
    {
        Directory.CreateDirectory(Path.Combine(Second, "in the way"));
        Refused();
    }

    private void Refused()
    {
        Assert.That(
            () => FileChanges.Write([new(First, "new"), new(Second, "new")]),
            Throws.TypeOf<OperationException>().With.Message.StartsWith("Nothing was changed: "));
        Assert.That(File.ReadAllText(First), Is.EqualTo("old"));
        Assert.That(Directory.EnumerateFiles(_folder.Path, "*.new", SearchOption.AllDirectories), Is.Empty);
    }
}
