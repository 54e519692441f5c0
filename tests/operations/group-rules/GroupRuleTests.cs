using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Tests.Operations.GroupRules;

public sealed class GroupRuleTests
{
    private static readonly GroupRule s_web = new()
    {
        Group = "sg-1", IsIngress = true, Protocol = "tcp", Ports = (80, 80), Peers = [new(GroupPeerKind.Group, "sg-2")],
    };

    [TestCase("-1", null, null, true)]
    [TestCase("all", null, null, true)]
    [TestCase("tcp", 0, 65535, true)]
    [TestCase("tcp", 1, 65535, true)]
    [TestCase("tcp", null, null, true, Description = "without ports, or with an expression for them")]
    [TestCase("50", null, null, true, Description = "a protocol without ports")]
    [TestCase("tcp", 2, 65535, false)]
    [TestCase("6", 80, 80, false)]
    [TestCase("17", 53, 53, false)]
    [TestCase("icmp", -1, -1, false)]
    public void Is_for_all(string protocol, int? first, int? last, bool expected) =>
        Assert.That((s_web with { Protocol = protocol, Ports = first is null ? null : (first.Value, last!.Value) }).IsForAll, Is.EqualTo(expected));

    [TestCase("tcp", 80, 80, ExpectedResult = 80)]
    [TestCase("6", 80, 80, ExpectedResult = 80)]
    [TestCase("udp", 80, 80, ExpectedResult = null)]
    [TestCase("tcp", 80, 81, ExpectedResult = null)]
    public int? Its_TCP_port(string protocol, int first, int last) => (s_web with { Protocol = protocol, Ports = (first, last) }).TcpPort;

    [TestCase(79, false)]
    [TestCase(80, true)]
    [TestCase(90, true)]
    [TestCase(91, false)]
    public void Is_for_the_ports_of_its_range(int port, bool expected) => Assert.That((s_web with { Ports = (80, 90) }).IsFor(port), Is.EqualTo(expected));

    [Test]
    public void Lets_through_the_same_whatever_its_protocol_is_called() =>
        Assert.That(s_web.LetsThroughTheSameAs(s_web with { Protocol = "6", Peers = [.. s_web.Peers] }), Is.True);

    [Test]
    public void Lets_through_something_else_when_one_part_differs() => Assert.Multiple(() =>
    {
        Assert.That(s_web.LetsThroughTheSameAs(s_web with { Group = "sg-9" }), Is.False);
        Assert.That(s_web.LetsThroughTheSameAs(s_web with { IsIngress = false }), Is.False);
        Assert.That(s_web.LetsThroughTheSameAs(s_web with { Ports = (80, 81) }), Is.False);
        Assert.That(s_web.LetsThroughTheSameAs(s_web with { Peers = [new(GroupPeerKind.PrefixList, "sg-2")] }), Is.False);
    });

    [Test]
    public void A_rule_for_one_range_and_the_internet_is_for_the_world() =>
        Assert.That((s_web with { Peers = [new(GroupPeerKind.Range, "10.0.0.0/8"), new(GroupPeerKind.Range, "::/0")] }).IsWorld, Is.True);

    [Test]
    public void A_rule_that_does_not_say_for_whom_it_is_is_for_the_world() => Assert.That((s_web with { Peers = [GroupPeer.Unknown] }).IsWorld, Is.True);

    [TestCase("tcp", 22, 22, true, ExpectedResult = "in: tcp 22 from sg-2")]
    [TestCase("udp", 1, 9, false, ExpectedResult = "out: udp 1-9 to sg-2")]
    [TestCase("icmp", -1, -1, true, ExpectedResult = "in: icmp from sg-2")]
    [TestCase("-1", 0, 0, true, ExpectedResult = "in: everything from sg-2")]
    public string As_text(string protocol, int first, int last, bool isIngress) =>
        (s_web with { Protocol = protocol, Ports = (first, last), IsIngress = isIngress }).ToString();
}
