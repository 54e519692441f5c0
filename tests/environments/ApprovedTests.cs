using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Operations.Reports.Approval;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Compares what follows from the code with what is approved, so that a review shows what a change does.</summary>
public sealed class ApprovedTests
{
    [Test]
    public void What_follows_from_the_code_is_approved()
    {
        CodeStack[] stacks =
        [
            .. Catalogue.All.Select(settings => CodeStack.Of(settings, StackJson.Of(settings))),
            .. Accounts.All.Select(account => CodeStack.Of(account, StackJson.Of(account))),
        ];
        var files = ApproveVerb.All(Repository.Root, stacks, Entry.CommandLine());

        Assert.That(
            files.Where(file => !file.IsCurrent).Select(file => file.Path),
            Is.Empty,
            $"To approve: {ApproveVerb.Everything}\n\n{string.Join('\n', ApprovalText.Lines(files))}");
    }
}
