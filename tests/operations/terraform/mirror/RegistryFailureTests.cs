using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Mirror;
using CardWeb.Tf.Operations.Terraform.Runner;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Operations.Terraform.Mirror;

public sealed class RegistryFailureTests
{
    private static readonly OperationException s_offline = new(
        "- Failed to query available provider packages\n  could not connect to registry.terraform.io: failed to request discovery document");

    private static readonly StackFile s_stack = new()
    {
        Folder = "/stack",
        Settings = "",
        Providers = [new RequiredProvider("registry.terraform.io/hashicorp/aws", "5.100.0")],
        ConstructPaths = new Dictionary<string, string>(),
    };

    [Test]
    public void Without_a_mirror_and_without_a_network_the_error_says_exactly_that()
    {
        var error = RegistryFailure.Explain(s_offline, new MirrorChoice { Description = "", NeedsRegistry = true }, s_stack);

        Assert.That(
            error.Message,
            Does.StartWith("Terraform's registry is not reachable, and no mirror that holds hashicorp/aws 5.100.0 was found")
                .And.Contain("--provider-mirror or CARD_WEB_PROVIDER_MIRROR").And.Contain("could not connect to registry"));
    }

    [Test]
    public void With_a_configuration_of_the_users_own_terraforms_words_stand_alone() =>
        Assert.That(RegistryFailure.Explain(s_offline, new MirrorChoice { Description = "" }, s_stack), Is.SameAs(s_offline));

    [Test]
    public void Another_failure_is_told_as_it_is()
    {
        var other = new OperationException("- the checksums do not match");

        Assert.That(RegistryFailure.Explain(other, new MirrorChoice { Description = "", NeedsRegistry = true }, s_stack), Is.SameAs(other));
    }
}
