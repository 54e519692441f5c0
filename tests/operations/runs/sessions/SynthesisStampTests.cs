using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

public sealed class SynthesisStampTests
{
    private static readonly EnvironmentSettings Staging = Catalogue.Find("staging");
    private static readonly EnvironmentSettings Production = Catalogue.Find("production");

    private WorkspaceFolder _folder = null!;
    private SynthesisStamp _stamp = null!;

    private string File => Path.Combine(_folder.Workspace.StackFolder("card-web-staging"), StackFile.Name);

    [SetUp]
    public void Given_stacks_that_were_synthesized()
    {
        _folder = new WorkspaceFolder();
        _stamp = new SynthesisStamp(_folder.Workspace);
        foreach (var settings in Catalogue.All)
        {
            Directory.CreateDirectory(_folder.Workspace.StackFolder(settings.StackName));
            System.IO.File.WriteAllText(Path.Combine(_folder.Workspace.StackFolder(settings.StackName), StackFile.Name), "{}");
        }

        _stamp.Write([Staging, Production]);
    }

    private string StampOf(string name) => Path.Combine(_folder.Workspace.Cache, "synthesis", name + ".stamp");

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void Untouched_they_are_current() => Assert.That((_stamp.IsCurrent(Staging), _stamp.IsCurrent(Production)), Is.EqualTo((true, true)));

    [Test]
    public void One_that_was_never_remembered_is_not_current() => Assert.That(_stamp.IsCurrent(Catalogue.Find("development")), Is.False);

    [Test]
    public void A_stack_that_is_no_environments_is_remembered_by_a_name_of_its_own()
    {
        var folder = _folder.Workspace.StackFolder("card-web-staging");
        _stamp.Write("bootstrap", folder);
        System.IO.File.WriteAllText(StampOf("card-web-staging"), "older");

        Assert.That((_stamp.IsCurrent("bootstrap", folder), _stamp.IsCurrent(Staging)), Is.EqualTo((true, false)));
    }

    [Test]
    public void One_that_was_edited_is_not_current_and_the_others_are()
    {
        System.IO.File.WriteAllText(File, "[]");

        Assert.That((_stamp.IsCurrent(Staging), _stamp.IsCurrent(Production)), Is.EqualTo((false, true)));
    }

    [Test]
    public void One_that_is_gone_is_not()
    {
        System.IO.File.Delete(File);

        Assert.That(_stamp.IsCurrent(Staging), Is.False);
    }
}
