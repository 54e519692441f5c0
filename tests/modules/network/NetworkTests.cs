using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What every network asks of its zones.</summary>
public sealed class NetworkTests
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];

    private static readonly NewVpc Vpc = new() { Cidr = "10.20.0.0/16" };

    private static IEnumerable<NetworkOptions> Kinds => [new DefaultVpc(), Vpc];

    [TestCaseSource(nameof(Kinds))]
    public void It_takes_as_many_zones_as_it_has_ranges_for(NetworkOptions kind) => Assert.That(ProblemsOf(kind, Letters[..8]), Is.Empty);

    [TestCaseSource(nameof(Kinds))]
    public void It_refuses_more_zones(NetworkOptions kind) => Assert.That(ProblemsOf(kind, Letters)[0], Is.EqualTo("Zones.Count must be between 1 and 8 availability zones, got: 9."));

    [TestCase("us-west-2i")]
    [TestCase("us-west-2-lax-1A")]
    public void A_new_VPC_refuses_a_zone_that_has_no_ranges(string zone) => Assert.That(ProblemsOf(Vpc, ["us-west-2a", zone]), Is.EqualTo([Ranges(zone)]));

    [Test]
    public void A_new_VPC_refuses_zones_that_would_have_the_same_ranges() =>
        Assert.That(ProblemsOf(Vpc, ["us-west-2a", "us-west-2-lax-1a"]), Is.EqualTo([Ranges("us-west-2a"), Ranges("us-west-2-lax-1a")]));

    [TestCaseSource(nameof(Kinds))]
    public void It_refuses_no_zones(NetworkOptions kind) => Assert.That(ProblemsOf(kind, []), Is.EqualTo(["Zones.Count must be between 1 and 8 availability zones, got: 0."]));

    [TestCaseSource(nameof(Kinds))]
    public void It_refuses_a_zone_named_twice(NetworkOptions kind) => Assert.That(ProblemsOf(kind, ["a", "a"]), Is.EqualTo(["Zones must name each once, got: a, a."]));

    [Test]
    public void It_reports_all_that_is_wrong_at_once() =>
        Assert.That(ProblemsOf(new ExistingVpc { VpcId = "vpc", PublicSubnetIds = new Dictionary<string, string>(StringComparer.Ordinal) }, ["a", "a"]), Is.EqualTo(
        [
            "Zones must name each once, got: a, a.",
            "VpcId must be \"vpc-\" and 8 or 17 hexadecimal digits, got: \"vpc\".",
            "PublicSubnetIds must name a subnet for every zone, missing: a.",
        ]));

    private static string Ranges(string zone) => $"Zones must each end in another letter from a to h in a new VPC, where the letter gives a zone its address ranges, got: \"{zone}\".";

    private static IReadOnlyList<string> ProblemsOf(NetworkOptions options, IReadOnlyList<string> zones) =>
        Problems.Of(() => _ = Network.Create(ModuleStack.Empty(), "network", options, zones, Given.Context));
}
