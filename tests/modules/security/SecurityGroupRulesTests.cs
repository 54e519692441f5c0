using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What security groups take and refuse.</summary>
public sealed class SecurityGroupRulesTests
{
    private const string RangeForm = "must be an IPv4 or IPv6 range whose address has no bits beyond its prefix, such as 10.20.0.0/16 or 2001:db8::/32, got: ";

    private static readonly SecurityGroupsOptions Valid = new() { Names = Given.Names, VpcId = "vpc-00000001", ListenerPorts = [80], ServerPorts = [80] };

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", Valid),
        Rule.Taken("all there is", SecurityGroupsTests.Maximal),
        Rule.Taken("the lowest and the highest port", Valid with { ListenerPorts = [1, 65535], ServerPorts = [1, 65535], ServerEgressPorts = [1, 65535] }),
        Rule.Taken("prefix lists alone", Valid with { ClientCidrs = [], ClientPrefixListIds = ["pl-0123456789abcdef0"] }),
        Rule.Taken("one server port for traffic and health checks", Valid with { ServerPorts = [80, 80] }),
        Rule.Taken("servers that call nobody", Valid with { ServerEgressPorts = [] }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(Valid with { ListenerPorts = [0] }, "ListenerPorts[0] must be between 1 and 65535, got: 0."),
        Rule.Refused(Valid with { ListenerPorts = [80, 65536] }, "ListenerPorts[1] must be between 1 and 65535, got: 65536."),
        Rule.Refused(Valid with { ListenerPorts = [80, 443, 80] }, "ListenerPorts must name each once, got: 80, 443, 80."),
        Rule.Refused(Valid with { ListenerPorts = [] }, "ListenerPorts.Count must be at least 1: no client could call the load balancer, got: 0."),
        Rule.Refused(Valid with { ServerPorts = [0] }, "ServerPorts[0] must be between 1 and 65535, got: 0."),
        Rule.Refused(Valid with { ServerPorts = [65536] }, "ServerPorts[0] must be between 1 and 65535, got: 65536."),
        Rule.Refused(Valid with { ServerPorts = [] }, "ServerPorts.Count must be at least 1: the load balancer could not call a server, got: 0."),
        Rule.Refused(Valid with { ServerEgressPorts = [0] }, "ServerEgressPorts[0] must be between 1 and 65535, got: 0."),
        Rule.Refused(Valid with { ServerEgressPorts = [65536] }, "ServerEgressPorts[0] must be between 1 and 65535, got: 65536."),
        Rule.Refused(Valid with { ServerEgressPorts = [80, 80] }, "ServerEgressPorts must name each once, got: 80, 80."),
        Rule.Refused(
            Valid with { ServerEgressCidrs = ["2001:db8::/32"] },
            "ServerEgressCidrs[0] must be an IPv4 range whose address has no bits beyond its prefix, such as 10.20.0.0/16, got: \"2001:db8::/32\"."),
        Rule.Refused(Valid with { ServerEgressCidrs = ["10.0.0.0/8", "10.0.0.0/8"] }, "ServerEgressCidrs must name each once, got: 10.0.0.0/8, 10.0.0.0/8."),
        Rule.Refused(Valid with { ClientCidrs = ["10.0.0.1/8"] }, $"ClientCidrs[0] {RangeForm}\"10.0.0.1/8\"."),
        Rule.Refused(Valid with { ClientCidrs = ["10.0.0.0/8", "2001:db8::1/32"] }, $"ClientCidrs[1] {RangeForm}\"2001:db8::1/32\"."),
        Rule.Refused(Valid with { ClientCidrs = ["anywhere"] }, $"ClientCidrs[0] {RangeForm}\"anywhere\"."),
        Rule.Refused(Valid with { ClientCidrs = ["10.0.0.0/8", "10.0.0.0/8"] }, "ClientCidrs must name each once, got: 10.0.0.0/8, 10.0.0.0/8."),
        Rule.Refused(Valid with { ClientCidrs = [] }, "ClientCidrs and ClientPrefixListIds must not both be empty: no client could call the load balancer, got: none."),
        Rule.Refused(Valid with { ClientPrefixListIds = ["sg-00000001"] }, "ClientPrefixListIds[0] must be \"pl-\" and 8 or 17 hexadecimal digits, got: \"sg-00000001\"."),
        Rule.Refused(Valid with { ClientPrefixListIds = ["pl-00000001", "pl-00000001"] }, "ClientPrefixListIds must name each once, got: pl-00000001, pl-00000001."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(SecurityGroupsOptions options) => Assert.That(Problems.Of(new SecurityGroupsValidator(), options), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(SecurityGroupsOptions options, string problem) => Assert.That(Problems.Of(new SecurityGroupsValidator(), options), Is.EqualTo([problem]));

    [Test]
    public void The_module_reports_all_that_is_wrong_at_once()
    {
        // given
        var options = Valid with { ListenerPorts = [0], ServerPorts = [], ClientCidrs = ["anywhere"], ServerEgressPorts = [0] };

        // when
        var problems = Problems.Of(() => _ = new SecurityGroups(ModuleStack.Empty(), "groups", options));

        // then
        Assert.That(problems, Has.Count.EqualTo(4));
    }
}
