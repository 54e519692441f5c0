using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>What an exception excuses, and when it no longer does.</summary>
public sealed class ExceptionTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly PolicyException Good = new() { Rules = ["balancer-desync"], Where = ["aws_lb.web"], Reason = "A client sends such requests.", Until = Today };

    [Test]
    public void It_excuses_a_policy_at_a_place_to_its_last_day()
    {
        var report = Review(Good);
        Assert.That((report.IsKept, report.Findings.Count, report.Findings[0].Exception), Is.EqualTo((true, 1, Good)));
    }

    [TestCase("CKV_AWS_328")]
    [TestCase("ELB.12")]
    public void An_id_stands_for_its_policy(string id) => Assert.That(Review(Good with { Rules = [id] }).IsKept, Is.True);

    [Test]
    public void The_day_after_it_excuses_nothing()
    {
        var report = Review(Good with { Until = Today.AddDays(-1) });
        Assert.That((report.IsKept, report.Broken.Count), Is.EqualTo((false, 1)));
    }

    [Test]
    public void A_longer_one_counts_beside_an_expired_one() => Assert.That(Review(Good with { Until = Today.AddDays(-1) }, Good).Broken, Is.Empty);

    [TestCase("aws_lb.other")]
    [TestCase("aws_lb")]
    [TestCase("aws_lb.we")]
    public void Elsewhere_it_excuses_nothing_and_is_told(string place)
    {
        var report = Review(Good with { Where = [place] });
        Assert.That(report.Broken, Has.Count.EqualTo(1));
        Assert.That(report.Unused, Has.Some.Contain($"nothing is broken at {place}"));
    }

    [Test]
    public void A_part_of_it_that_excuses_nothing_is_told()
    {
        var report = Review(Good with { Rules = ["balancer-desync", "ELB.13"], Where = ["aws_lb.web", "aws_vpc.main"] });
        Assert.That(report.Broken, Is.Empty);
        Assert.That(report.Unused, Is.EqualTo(new[]
        {
            "balancer-desync, ELB.13 at aws_lb.web, aws_vpc.main: nothing breaks ELB.13 there",
            "balancer-desync, ELB.13 at aws_lb.web, aws_vpc.main: nothing is broken at aws_vpc.main",
        }));
    }

    [Test]
    public void A_constructs_path_stands_for_what_is_below_it()
    {
        Assert.That(PolicyException.IsAt("clones", "aws_instance.x", "clones/02/instance"), Is.True);
        Assert.That(PolicyException.IsAt("clones/0", "aws_instance.x", "clones/02/instance"), Is.False);
    }

    private static PolicyReport Review(params PolicyException[] exceptions) =>
        PolicyReview.Of("good", GoodStack.With("""{"aws_lb": {"web": {"desync_mitigation_mode": "monitor"}}}"""), exceptions, Today);
}
