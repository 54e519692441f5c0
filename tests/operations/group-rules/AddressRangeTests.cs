using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Tests.Operations.GroupRules;

public sealed class AddressRangeTests
{
    [TestCase("0.0.0.0/0")]
    [TestCase("0.0.0.0/1")]
    [TestCase("128.0.0.0/1")]
    [TestCase("52.0.0.0/7", Description = "wider than any owner's range")]
    [TestCase("10.0.0.0/7", Description = "10.0.0.0/8 is private, its neighbour 11.0.0.0/8 is not")]
    [TestCase("::/0")]
    [TestCase("2000::/3")]
    [TestCase("2600::/12")]
    [TestCase("2600::/15")]
    [TestCase("fc00::/6", Description = "fc00::/7 is private, fe00::/7 is not")]
    [TestCase("${var.clients}", Description = "an expression may be anything")]
    [TestCase("")]
    public void Is_the_world(string range) => Assert.That((AddressRange.IsWorld(range), AddressRange.IsPrivate(range)), Is.EqualTo((true, false)));

    [TestCase("52.0.0.0/8")]
    [TestCase("203.0.113.7/32")]
    [TestCase("2600::/16")]
    [TestCase("2001:db8::/32")]
    [TestCase("172.32.0.0/12", Description = "beside 172.16.0.0/12")]
    [TestCase("192.169.0.0/16")]
    public void Is_a_public_range_of_one_owner(string range) => Assert.That((AddressRange.IsWorld(range), AddressRange.IsPrivate(range)), Is.EqualTo((false, false)));

    [TestCase("10.0.0.0/8")]
    [TestCase("10.1.2.3/32")]
    [TestCase("172.16.0.0/12")]
    [TestCase("192.168.0.0/16")]
    [TestCase("fc00::/7")]
    [TestCase("fd12:3456::/32")]
    public void Is_private(string range) => Assert.That((AddressRange.IsWorld(range), AddressRange.IsPrivate(range)), Is.EqualTo((false, true)));
}
