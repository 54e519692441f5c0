using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a load balancer takes and refuses.</summary>
public sealed class LoadBalancerRulesTests
{
    private static readonly NewVpc Vpc = new() { Cidr = "10.20.0.0/16" };

    [Test]
    public void It_refuses_fewer_than_two_zones() => Assert.That(ProblemsOf(["us-west-1b"], new DefaultVpc(), options => options), Is.EqualTo(
        ["Network.Zones must be at least 2 different availability zones, got: 1."]));

    [Test]
    public void It_takes_two_zones() => Assert.That(ProblemsOf(Given.Zones, new DefaultVpc(), options => options), Is.Empty);

    [TestCase(IpAddressType.Dualstack)]
    [TestCase(IpAddressType.DualstackWithoutPublicIpv4)]
    public void It_refuses_IPv6_in_a_new_VPC_without_it(IpAddressType type) =>
        Assert.That(ProblemsOf(Given.Zones, Vpc, options => options with { Settings = new() { IpAddressType = type } }), Is.EqualTo(
            [$"Settings.IpAddressType must be Ipv4 in a new VPC without IPv6, got: {type}. Set NewVpc.Ipv6, or choose Ipv4."]));

    [Test]
    public void It_takes_IPv6_in_a_new_VPC_with_it() =>
        Assert.That(ProblemsOf(Given.Zones, Vpc with { Ipv6 = true }, options => options with { Settings = new() { IpAddressType = IpAddressType.Dualstack } }), Is.Empty);

    [Test]
    public void It_takes_IPv6_in_a_VPC_that_someone_else_gave_it() =>
        Assert.That(ProblemsOf(Given.Zones, Given.Vpc, options => options with { Settings = new() { IpAddressType = IpAddressType.Dualstack } }), Is.Empty);

    [Test]
    public void It_reports_all_that_is_wrong_at_once()
    {
        // given
        static LoadBalancerOptions Wrong(LoadBalancerOptions options) => options with
        {
            Settings = new() { IdleTimeoutSeconds = 0 },
            Listener = new() { HttpPort = 0 },
            TargetGroup = new() { Port = 0, HealthCheck = new() { IntervalSeconds = 301 } },
        };

        // when
        var problems = ProblemsOf(["us-west-1b"], new DefaultVpc(), Wrong);

        // then
        Assert.That(problems, Is.EqualTo(
        [
            "Network.Zones must be at least 2 different availability zones, got: 1.",
            "Settings.IdleTimeoutSeconds must be between 1 and 4000 seconds, got: 0.",
            "Listener.HttpPort must be between 1 and 65535, got: 0.",
            "TargetGroup.Port must be between 1 and 65535, got: 0.",
            "TargetGroup.HealthCheck.IntervalSeconds must be between 5 and 300 seconds, got: 301.",
        ]));
    }

    private static IReadOnlyList<string> ProblemsOf(IReadOnlyList<string> zones, NetworkOptions vpc, Func<LoadBalancerOptions, LoadBalancerOptions> change) =>
        Problems.Of(() =>
        {
            var stack = ModuleStack.Empty();
            var network = Network.Create(stack, "network", vpc, zones, Given.Context);
            _ = new LoadBalancer(stack, "load-balancer", change(new() { Names = Given.Names, Network = network, SecurityGroupId = "sg-00000001", Servers = [] }));
        });
}
