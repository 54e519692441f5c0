using CardWeb.Tf.Operations;

namespace CardWeb.Tf.Tests.Operations;

public sealed class WorkspaceTests
{
    [Test]
    public void It_is_found_from_a_folder_far_inside()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "cdktf.json"), "{}");
        var inside = Directory.CreateDirectory(Path.Combine(folder.Path, "a", "b")).FullName;

        var workspace = Workspace.Find(inside);

        Assert.That(workspace.Root, Is.EqualTo(folder.Path));
        Assert.That(workspace.StackFolder("card-web-development"), Is.EqualTo(Path.Combine(folder.Path, "cdktf.out", "stacks", "card-web-development")));
    }

    [Test]
    public void Its_output_folder_is_the_one_that_cdktf_json_names()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "cdktf.json"), """{ "output": "elsewhere" }""");

        Assert.That(Workspace.Find(folder.Path).Output, Is.EqualTo(Path.Combine(folder.Path, "elsewhere")));
    }

    [Test]
    public void Without_one_the_error_says_where_to_run()
    {
        using var folder = new TemporaryFolder();

        Assert.That(() => Workspace.Find(folder.Path), Throws.TypeOf<OperationException>().With.Message.Contains(folder.Path).And.Message.Contains("Run this in"));
    }

    [Test]
    public void A_second_operation_is_told_who_has_the_workspace()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "cdktf.json"), "{}");
        var workspace = Workspace.Find(folder.Path);
        using var first = WorkspaceLock.Take(workspace, "up development");

        Assert.That(
            () => WorkspaceLock.Take(workspace, "down"),
            Throws.TypeOf<OperationException>().With.Property("ExitCode").EqualTo(ExitCode.Locked).And.Message.Contains("'up development', process"));
    }

    [Test]
    public void It_is_free_again_when_the_first_has_ended()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "cdktf.json"), "{}");
        var workspace = Workspace.Find(folder.Path);
        WorkspaceLock.Take(workspace, "up development").Dispose();

        Assert.That(() => WorkspaceLock.Take(workspace, "down").Dispose(), Throws.Nothing);
    }
}
