using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Sessions;

namespace CardWeb.Tf.Tests.Operations.Runs.Sessions;

public sealed class MissingBucketTests
{
    // As Terraform 1.11 says it.
    private static readonly OperationException s_missing = new(
        "'terraform init' failed in /project/cdktf.out/stacks/card-web-staging:\n"
        + "- Failed to get existing workspaces: S3 bucket \"card-web-state\" does not exist.\n  The referenced S3 bucket must have been previously created.");

    [TestCase(false, "'dotnet run -- bootstrap staging' first")]
    [TestCase(true, "'dotnet run -- bootstrap staging --local' first")]
    public void It_says_what_to_do_first(bool isLocal, string advice) =>
        Assert.That(
            MissingBucket.Explain(s_missing, "/project/cdktf.out/stacks/card-web-staging", isLocal).Message,
            Does.StartWith("The state's bucket 'card-web-state' does not exist: run ").And.Contain(advice));

    [Test]
    public void Another_failure_is_told_as_it_is()
    {
        OperationException other = new("- the checksums do not match");
        Assert.That(MissingBucket.Explain(other, "/stacks/card-web-staging", isLocal: false), Is.SameAs(other));
    }
}
