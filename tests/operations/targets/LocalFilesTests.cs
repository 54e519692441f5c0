using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Tests.Operations.Targets;

public sealed class LocalFilesTests
{
    [Test]
    public void What_is_about_a_stopped_emulator_goes_and_everything_else_stays()
    {
        using var folder = new WorkspaceFolder();
        string[] gone = ["up.tfplan", "errored.tfstate", Path.Combine(".terraform", "terraform.tfstate"), Path.Combine(".terraform", "initialized.stamp")];
        string[] kept = ["cdk.tf.json", ".terraform.lock.hcl", Path.Combine(".terraform", "providers")];
        var stack = folder.Workspace.StackFolder("card-web-production");
        Directory.CreateDirectory(Path.Combine(stack, ".terraform"));
        foreach (var name in gone.Concat(kept))
            File.WriteAllText(Path.Combine(stack, name), "{}");

        LocalFiles.RemoveAll(folder.Workspace);

        Assert.That(
            Directory.EnumerateFiles(stack, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None }).Select(file => Path.GetRelativePath(stack, file)),
            Is.EquivalentTo(kept));
    }
}
