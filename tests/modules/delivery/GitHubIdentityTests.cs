using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>GitHub as an identity provider, of which an account has one.</summary>
public sealed class GitHubIdentityTests
{
    [Test]
    public void It_is_made_for_AWSs_token_service_alone()
    {
        var provider = Stack(isThere: false).Resource("aws_iam_openid_connect_provider");
        Assert.That(provider["url"]!.ToString(), Is.EqualTo("https://token.actions.githubusercontent.com"));
        Assert.That(provider["client_id_list"]!.AsArray().Select(id => id!.ToString()), Is.EqualTo(["sts.amazonaws.com"]));
    }

    [Test]
    public void One_that_is_there_is_used_and_left_alone()
    {
        var stack = Stack(isThere: true);
        Assert.That(stack.Types, Is.Empty);
        Assert.That(stack.Output("arn"), Is.EqualTo("arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com"));
    }

    private static ModuleStack Stack(bool isThere) => new(stack =>
        _ = new TerraformOutput(stack, "arn", new TerraformOutputConfig { Value = new GitHubIdentity(stack, "github", new() { Account = DeliveryCases.Account, IsThere = isThere }).Arn }));
}
