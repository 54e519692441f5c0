using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Address ranges: how they are written, whether they meet, and how they are cut.</summary>
public sealed class CidrBlockTests
{
    [TestCase("0.0.0.0/0", 0)]
    [TestCase("10.20.0.0/16", 16)]
    [TestCase("255.255.255.255/32", 32)]
    public void It_reads_what_AWS_writes(string text, int prefix)
    {
        var range = CidrBlock.Parse(text);

        Assert.That(range?.ToString(), Is.EqualTo(text));
        Assert.That(range?.PrefixLength, Is.EqualTo(prefix));
    }

    [Test]
    public void It_reads_nothing_else(
        [Values(null, "", "10.20.0.0", "10.20.0.0/", "10.20.0.0/33", "10.20.0.0/-1", "10.20.0.1/16", "256.0.0.0/8", "10/8", "10.0.0/8", "010.0.0.0/8", "0x0a.0.0.0/8", "10.0.0.0/08", " 10.0.0.0/8", "10.0.0.0/8\n", "10.0.0.0/255.0.0.0", "2001:db8::/32", "everywhere")] string? text) =>
        Assert.That(CidrBlock.Parse(text), Is.Null);

    [TestCase("::/0", true)]
    [TestCase("2001:db8::/32", true)]
    [TestCase("2001:DB8::/32", false)]
    [TestCase("2001:db8::1/32", false)]
    [TestCase("2001:db8::", false)]
    [TestCase("10.0.0.0/8", false)]
    [TestCase("", false)]
    [TestCase(null, false)]
    public void It_knows_IPv6_as_AWS_writes_it(string? text, bool expected) => Assert.That(CidrBlock.IsIpv6(text), Is.EqualTo(expected));

    [TestCase("10.20.0.0/16", "10.20.0.0/16", true)]
    [TestCase("10.20.0.0/16", "10.20.255.0/24", true)]
    [TestCase("10.20.0.0/16", "10.0.0.0/8", true)]
    [TestCase("10.20.0.0/16", "0.0.0.0/0", true)]
    [TestCase("10.20.0.0/16", "10.21.0.0/16", false)]
    [TestCase("10.20.0.0/16", "10.19.255.0/24", false)]
    [TestCase("10.20.128.0/17", "10.20.0.0/17", false)]
    public void Two_meet_when_they_share_an_address(string one, string other, bool expected)
    {
        Assert.That(Range(one).Overlaps(Range(other)), Is.EqualTo(expected));
        Assert.That(Range(other).Overlaps(Range(one)), Is.EqualTo(expected));
    }

    [TestCase("10.20.0.0/16", 0, 4, "10.20.0.0/20")]
    [TestCase("10.20.0.0/16", 8, 4, "10.20.128.0/20")]
    [TestCase("10.20.0.0/16", 15, 4, "10.20.240.0/20")]
    [TestCase("10.20.2.0/23", 15, 4, "10.20.3.224/27")]
    [TestCase("240.0.0.0/4", 15, 4, "255.0.0.0/8")]
    [TestCase("10.20.0.0/31", 1, 1, "10.20.0.1/32")]
    public void It_is_cut_into_parts(string range, int index, int bits, string expected) => Assert.That(Range(range).Part(index, bits).ToString(), Is.EqualTo(expected));

    [TestCase("10.20.0.0/16", 16, 4)]
    [TestCase("10.20.0.0/30", 0, 3)]
    public void There_is_no_part_beyond_it(string range, int index, int bits) =>
        Assert.That(() => Range(range).Part(index, bits), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static CidrBlock Range(string text) => CidrBlock.Parse(text)!.Value;
}
