using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Commands;
using CardWeb.Tf.Tests.Emulation;

namespace CardWeb.Tf.Tests.Operations.Commands;

/// <summary>What <c>init</c> offers, asked of an emulated account by the AWS command line.</summary>
public sealed class AwsOffersTests
{
    [Test]
    public async Task They_are_what_the_credentials_show()
    {
        Prerequisite.Require(OnPath.Find("aws") is not null, "the AWS command line (https://aws.amazon.com/cli/)");
        var emulator = await SharedEmulator.GetAsync();
        var offers = await AwsOffers.FindAsync(emulator.Variables("111111111111", "us-west-1"), CancellationToken.None);
        Assert.That((offers.Account, offers.HasIdentityProvider), Is.EqualTo(("111111111111", false)));
        Assert.That(offers.Zones("us-west-1"), Does.Contain("us-west-1b").And.Contain("us-west-1c"));
        Assert.That(offers.Zones("eu-central-1"), Is.Empty);
        Assert.That(offers.HostedZones.Concat(offers.Certificates), Is.All.Contains(" "));
    }

    [Test]
    public async Task Without_credentials_there_are_none()
    {
        Dictionary<string, string?> none = new() { ["AWS_ACCESS_KEY_ID"] = "", ["AWS_CONFIG_FILE"] = "/dev/null", ["AWS_SHARED_CREDENTIALS_FILE"] = "/dev/null", ["AWS_EC2_METADATA_DISABLED"] = "true" };
        var offers = await AwsOffers.FindAsync(none, CancellationToken.None);
        Assert.That((offers.Account, offers.HostedZones.Count), Is.EqualTo(((string?)null, 0)));
    }
}
