using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

/// <summary>What is in a stack's folder beside the synthesized code.</summary>
public sealed class StackFolderTests
{
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Given_a_folder()
    {
        _folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(_folder.Path, "cdk.tf.json"), "{}");
        File.WriteAllText(Path.Combine(_folder.Path, ".terraform.lock.hcl"), "garbage");
        File.WriteAllText(Path.Combine(_folder.Path, "production.tfplan"), "");
    }

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void The_synthesized_code_alone_passes() => Assert.That(() => ForeignFiles.EnsureNone(_folder.Path), Throws.Nothing);

    [TestCase("x_override.tf.json")]
    [TestCase("override.tf")]
    [TestCase("more.tf.json")]
    [TestCase("terraform.tfvars")]
    public void Further_configuration_is_refused(string name)
    {
        File.WriteAllText(Path.Combine(_folder.Path, name), "{}");

        Assert.That(
            () => ForeignFiles.EnsureNone(_folder.Path),
            Throws.TypeOf<OperationException>().With.Property("ExitCode").EqualTo(ExitCode.Refused).And.Message.Contains(name));
    }

    [Test]
    public void A_damaged_lock_file_is_told_with_the_way_out()
    {
        OperationException told = new("Error: Invalid expression on .terraform.lock.hcl line 1"), other = new("Error: no credentials");

        Assert.That(DamagedLockFile.Explain(told, _folder.Path).Message, Does.StartWith(told.Message).And.Contain($"rm -r '{_folder.Path}'"));
        Assert.That(DamagedLockFile.Explain(other, _folder.Path), Is.SameAs(other));
    }
}
