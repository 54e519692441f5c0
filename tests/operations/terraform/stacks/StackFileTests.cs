using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Terraform.Stacks;

public sealed class StackFileTests
{
    [Test]
    public void It_knows_the_providers_and_the_constructs_paths()
    {
        using var folder = new TemporaryFolder();
        StackFolder.Write(folder.Path);

        var stack = StackFile.Read(folder.Path);

        Assert.That(stack.Providers, Is.EqualTo(new[] { new RequiredProvider("registry.terraform.io/hashicorp/aws", "5.100.0") }));
        Assert.That(stack.Providers[0].ToString(), Is.EqualTo("hashicorp/aws 5.100.0"));
        Assert.That(stack.ConstructPaths, Is.EqualTo(new Dictionary<string, string> { ["aws_lb.lb_1"] = "load-balancer/balancer" }));
    }

    [Test]
    public void One_that_is_not_there_is_told_with_what_to_do()
    {
        using var folder = new TemporaryFolder();

        Assert.That(() => StackFile.Read(folder.Path), Throws.TypeOf<OperationException>().With.Message.Contains("synthesize first"));
    }

    [TestCase("aws", "registry.terraform.io/hashicorp/aws")]
    [TestCase("hashicorp/aws", "registry.terraform.io/hashicorp/aws")]
    [TestCase("example.org/team/aws", "example.org/team/aws")]
    public void A_providers_source_is_completed_as_terraform_does(string source, string expected)
    {
        using var folder = new TemporaryFolder();
        StackFolder.Write(folder.Path, source);

        Assert.That(StackFile.Read(folder.Path).Providers[0].Source, Is.EqualTo(expected));
    }
}
