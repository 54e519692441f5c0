using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A VPC that someone else manages.</summary>
public sealed class ExistingVpcTests
{
    private static readonly Dictionary<string, string> Subnets = new(StringComparer.Ordinal) { ["us-west-1b"] = "subnet-0123456789abcdef0", ["us-west-1c"] = "subnet-0123456789abcdef1" };
    private static readonly ExistingVpc Minimal = new() { VpcId = "vpc-0123456789abcdef0", PublicSubnetIds = Subnets };

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("public subnets alone", Minimal),
        Rule.Taken("private ones too, and ids of the short form", Given.Vpc),
        Rule.Taken("a subnet in a zone that is not used", Minimal with { PublicSubnetIds = new Dictionary<string, string>(Subnets, StringComparer.Ordinal) { ["us-west-1a"] = "subnet-0000000a" } }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(Minimal with { VpcId = "" }, "VpcId must be \"vpc-\" and 8 or 17 hexadecimal digits, got: \"\"."),
        Rule.Refused(Minimal with { VpcId = "vpc-1" }, "VpcId must be \"vpc-\" and 8 or 17 hexadecimal digits, got: \"vpc-1\"."),
        Rule.Refused(Minimal with { VpcId = "vpc-0000000g" }, "VpcId must be \"vpc-\" and 8 or 17 hexadecimal digits, got: \"vpc-0000000g\"."),
        Rule.Refused(Minimal with { VpcId = "vpc-00000001\n" }, "VpcId must be \"vpc-\" and 8 or 17 hexadecimal digits, got: \"vpc-00000001\n\"."),
        Rule.Refused(Minimal with { PublicSubnetIds = With("us-west-1c", "vpc-00000001") }, "PublicSubnetIds[1] must be \"subnet-\" and 8 or 17 hexadecimal digits, got: \"vpc-00000001\"."),
        Rule.Refused(Minimal with { PrivateSubnetIds = With("us-west-1b", "") }, "PrivateSubnetIds[0] must be \"subnet-\" and 8 or 17 hexadecimal digits, got: \"\"."),
        Rule.Refused(
            Minimal with { PublicSubnetIds = With("us-west-1c", Subnets["us-west-1b"]) },
            "PublicSubnetIds must name each once, got: subnet-0123456789abcdef0, subnet-0123456789abcdef0."),
        Rule.Refused(
            Minimal with { PrivateSubnetIds = With("us-west-1c", Subnets["us-west-1b"]) },
            "PrivateSubnetIds must name each once, got: subnet-0123456789abcdef0, subnet-0123456789abcdef0."),
        Rule.Refused(Minimal with { PublicSubnetIds = new Dictionary<string, string>(StringComparer.Ordinal) }, "PublicSubnetIds must name a subnet for every zone, missing: us-west-1b, us-west-1c."),
        Rule.Refused(Minimal with { PrivateSubnetIds = new Dictionary<string, string>(StringComparer.Ordinal) }, "PrivateSubnetIds must name a subnet for every zone, missing: us-west-1b, us-west-1c."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(ExistingVpc vpc) => Assert.That(ProblemsOf(vpc), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(ExistingVpc vpc, string problem) => Assert.That(ProblemsOf(vpc), Is.EqualTo([problem]));

    [Test]
    public void It_makes_nothing_and_looks_nothing_up()
    {
        var stack = new ModuleStack(stack => Given.Network(stack, Given.Vpc));

        Assert.That(stack.Types, Is.Empty);
        Assert.That(stack.ToString(), Does.Not.Contain("\"data\""));
    }

    [Test]
    public void With_minimal_options_servers_stand_in_the_public_subnets()
    {
        var network = Network(Minimal);

        Assert.That(network.VpcId, Is.EqualTo("vpc-0123456789abcdef0"));
        Assert.That(Given.Zones.Select(network.BalancerSubnetId), Is.EqualTo(Subnets.Values));
        Assert.That(Given.Zones.Select(network.ServerSubnetId), Is.EqualTo(Subnets.Values));
        Assert.That(network.WaysOut, Is.Empty);
    }

    [Test]
    public void With_maximal_options_servers_stand_in_the_private_subnets()
    {
        var network = Network(Given.Vpc);

        Assert.That(network.VpcId, Is.EqualTo("vpc-00000001"));
        Assert.That(Given.Zones.Select(network.BalancerSubnetId), Is.EqualTo(["subnet-0000000b", "subnet-0000000c"]));
        Assert.That(Given.Zones.Select(network.ServerSubnetId), Is.EqualTo(["subnet-0000001b", "subnet-0000001c"]));
    }

    private static Dictionary<string, string> With(string zone, string subnet) => new(Subnets, StringComparer.Ordinal) { [zone] = subnet };

    private static Network Network(ExistingVpc vpc) => Given.Network(ModuleStack.Empty(), vpc);

    private static IReadOnlyList<string> ProblemsOf(ExistingVpc vpc) => Problems.Of(() => Network(vpc));
}
