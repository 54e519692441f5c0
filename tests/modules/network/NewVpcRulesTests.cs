using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a new VPC takes and refuses.</summary>
public sealed class NewVpcRulesTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("all there is", Maximal.NewVpc),
        Rule.Taken("the largest range", new NewVpc { Cidr = "10.20.0.0/16" }),
        Rule.Taken("the smallest range", new NewVpc { Cidr = "10.20.2.0/23" }),
        Rule.Taken("the first range of all", new NewVpc { Cidr = "1.0.0.0/16" }),
        Rule.Taken("the last range of all", new NewVpc { Cidr = "223.255.0.0/16" }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new NewVpc { Cidr = "10.20.0.0/15" }, Prefix("10.20.0.0/15")),
        Rule.Refused(new NewVpc { Cidr = "10.20.1.0/24" }, Prefix("10.20.1.0/24")),
        Rule.Refused(new NewVpc { Cidr = "" }, Form("")),
        Rule.Refused(new NewVpc { Cidr = "10.20.0.0" }, Form("10.20.0.0")),
        Rule.Refused(new NewVpc { Cidr = "10.20.1.0/16" }, Form("10.20.1.0/16")),
        Rule.Refused(new NewVpc { Cidr = "2001:db8::/32" }, Form("2001:db8::/32")),
        Rule.Refused(new NewVpc { Cidr = "10.20.0.0/16", Nat = (NatGateways)9 }, "Nat must be one of None, Single, PerZone, got: 9."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(NewVpc vpc) => Assert.That(Problems.Of(new NewVpcValidator(), vpc), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(NewVpc vpc, string problem) => Assert.That(Problems.Of(new NewVpcValidator(), vpc), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_ranges_that_no_VPC_can_use([Values("0.10.0.0/16", "127.0.0.0/16", "169.254.0.0/16", "169.254.4.0/22", "224.0.0.0/16", "240.0.0.0/16", "255.255.0.0/16")] string range) =>
        Assert.That(Problems.Of(new NewVpcValidator(), new NewVpc { Cidr = range }), Is.EqualTo(
            [$"Cidr must not overlap 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/3, which no VPC can use, got: \"{range}\"."]));

    [Test]
    public void The_smallest_range_still_gives_a_balancer_the_subnets_that_AWS_asks_for()
    {
        // given
        const int LargestPrefixForABalancer = 27;

        // when
        var stack = new ModuleStack(stack => Given.Network(stack, new NewVpc { Cidr = $"10.20.0.0/{NewVpc.MaximumPrefixLength}" }));

        // then
        Assert.That(
            stack.Resources("aws_subnet").Values.Select(subnet => CidrBlock.Parse(subnet["cidr_block"]!.GetValue<string>())!.Value.PrefixLength),
            Is.All.EqualTo(LargestPrefixForABalancer));
    }

    private static string Form(string range) => $"Cidr must be an IPv4 range whose address has no bits beyond its prefix, such as 10.20.0.0/16, got: \"{range}\".";

    private static string Prefix(string range) => $"Cidr must have a prefix between /16 and /23, so that its subnets have room for a load balancer, got: \"{range}\".";
}
