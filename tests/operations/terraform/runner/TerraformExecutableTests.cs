using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

[Platform(Exclude = "Win", Reason = "The stand-in is a shell script.")]
[NonParallelizable]
public sealed class TerraformExecutableTests
{
    [TestCase("1.10.0", "1.10.0")]
    [TestCase("1.11.4", "1.11.4")]
    [TestCase("1.15.0-beta1", "1.15.0")]
    public async Task A_version_that_will_do_is_taken(string said, string expected)
    {
        using var terraform = Answering(said);

        var found = await TerraformExecutable.FindAsync(CancellationToken.None);

        Assert.That(found, Has.Property("Version").EqualTo(Version.Parse(expected)).And.Property("Platform").EqualTo("linux_amd64"));
    }

    [TestCase("1.9.8")]
    [TestCase("0.15.5")]
    public void An_old_one_is_refused_with_what_is_needed(string said)
    {
        using var terraform = Answering(said);

        Assert.That(
            () => TerraformExecutable.FindAsync(CancellationToken.None),
            Throws.TypeOf<OperationException>().With.Message.Contains($"Terraform {said} is too old: 1.10 or newer is needed").And.Message.Contains("Install"));
    }

    [Test]
    public void One_that_answers_something_else_is_refused_with_its_answer()
    {
        using var terraform = new FakeTerraform("echo Terraform v0.11.1");

        Assert.That(
            () => TerraformExecutable.FindAsync(CancellationToken.None),
            Throws.TypeOf<OperationException>().With.Message.Contains("'Terraform v0.11.1'"));
    }

    [Test]
    public void None_at_all_is_told_with_what_to_install()
    {
        using var nowhere = new EnvironmentVariable("PATH", "/nowhere");

        Assert.That(
            () => TerraformExecutable.FindAsync(CancellationToken.None),
            Throws.TypeOf<OperationException>().With.Message.Contains("Terraform is not on the PATH: 1.10 or newer is needed. Install"));
    }

    private static FakeTerraform Answering(string version) =>
        new($$"""echo '{"terraform_version":"{{version}}","platform":"linux_amd64"}'""");
}
