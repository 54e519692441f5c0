using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Terraform.Stacks;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>Each policy, broken in every way that could fool it: that policy tells that address, and nothing else is told.</summary>
public sealed class BreakerTests
{
    public static IEnumerable<Breaker> Breakers =>
        [.. ServerBreakers.All, .. FleetBreakers.All, .. ImageBreakers.All, .. BalancerBreakers.All, .. GroupBreakers.All, .. NetworkBreakers.All, .. BucketBreakers.All];

    [Test]
    public void The_good_stack_keeps_every_policy() => Assert.That(Told(GoodStack.AsItIs), Is.Empty);

    [TestCaseSource(nameof(Breakers))]
    public void What_breaks_a_policy_is_found_where_it_is(Breaker breaker) =>
        Assert.That(Told(GoodStack.With(breaker.Patch)).Distinct(), Is.EquivalentTo(breaker.Also.Append($"{breaker.Rule}@{breaker.Address}").Distinct()));

    [Test]
    public void Every_policy_has_a_stack_that_breaks_it() =>
        Assert.That(PolicyCatalogue.All.Select(rule => rule.Name), Is.EquivalentTo(Breakers.Select(breaker => breaker.Rule).Distinct()));

    private static IEnumerable<string> Told(SynthesizedStack stack) =>
        PolicyReview.Of("good", stack, [], Reviewed.Today).Findings.Select(finding => $"{finding.Rule.Name}@{finding.Address}");
}
