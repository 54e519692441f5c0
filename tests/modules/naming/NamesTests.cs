using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>AWS names and tags: the seed's own, within AWS's limits, and new where AWS wants them new.</summary>
public sealed class NamesTests
{
    private static readonly Names Seed = new("card-web", "card-web", "development");

    [Test]
    public void The_seed_has_the_names_of_the_seed()
    {
        Assert.That(Seed.Server(1), Is.EqualTo("card-web01"));
        Assert.That(Seed.Server(2), Is.EqualTo("card-web02"));
        Assert.That(Seed.WebSecurityGroup, Is.EqualTo("card-web-sg"));
        Assert.That(Seed.BalancerSecurityGroup, Is.EqualTo("card-web-alb-sg"));
        Assert.That(Seed.TargetGroup(""), Is.EqualTo("card-web-tg"));
        Assert.That(Seed.CandidateTargetGroup(""), Is.EqualTo("card-web-tg2"));
        Assert.That(Seed.LoadBalancer(""), Is.EqualTo("card-web-alb"));
        Assert.That(Seed.Image("1.0.0"), Is.EqualTo("card-web-1.0.0"));
        Assert.That(Seed.Of("vpc"), Is.EqualTo("card-web-vpc"));
    }

    [Test]
    public void Every_resource_tells_its_project_its_environment_and_who_manages_it() => Assert.That(Seed.Tags, Is.EqualTo(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["Project"] = "card-web", ["Environment"] = "development", ["ManagedBy"] = "terraform" }));

    [Test]
    public void The_console_shows_a_name() => Assert.That(Names.Tag("card-web01"), Is.EqualTo(new Dictionary<string, string>(StringComparer.Ordinal) { ["Name"] = "card-web01" }));

    [Test]
    public void With_the_longest_prefix_names_still_fit_AWS()
    {
        // given
        var names = new Names("card-web", new string('a', Names.MaximumPrefixLength), "development", "10.20.0.0/16");

        // when
        string[] unique = [names.LoadBalancer("internal"), names.TargetGroup("Https:443"), names.CandidateTargetGroup("Https:443")];

        // then
        Assert.That(unique.Select(name => name.Length), Is.All.LessThanOrEqualTo(32), () => string.Join(", ", unique));
        Assert.That(unique.Max(name => name.Length), Is.EqualTo(32), "A longer prefix would fit too.");
    }

    [Test]
    public void Names_have_no_more_than_letters_digits_and_hyphens() =>
        Assert.That(new[] { "10.20.0.0/16", "vpc-00000001" }.SelectMany(Unique), Is.All.Matches("^[A-Za-z0-9-]*[A-Za-z0-9]$"));

    [Test]
    public void What_forces_a_replacement_forces_a_new_name()
    {
        // when another network, another scheme, another port or protocol
        string[] groups = [.. new[] { "", "10.20.0.0/16", "10.21.0.0/16", "vpc-00000001" }.SelectMany(Unique)];
        string[] balancers = [Seed.LoadBalancer(""), Seed.LoadBalancer("internal")];
        string[] targets = [Seed.TargetGroup(""), Seed.TargetGroup("Http:8080"), Seed.TargetGroup("Https:80")];

        // then
        Assert.That(groups, Is.Unique);
        Assert.That(balancers, Is.Unique);
        Assert.That(targets, Is.Unique);
    }

    [Test]
    public void The_same_settings_have_the_same_name_always() => Assert.That(new Names("card-web", "card-web", "development", "10.20.0.0/16").WebSecurityGroup, Is.EqualTo("card-web-sg-5cbf6"));

    private static IEnumerable<string> Unique(string network)
    {
        var names = new Names("card-web", "card-web", "development", network);
        return [names.WebSecurityGroup, names.BalancerSecurityGroup, names.LoadBalancer(""), names.TargetGroup(""), names.CandidateTargetGroup("")];
    }
}
