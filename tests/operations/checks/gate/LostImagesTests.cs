using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>An image that was deregistered outside Terraform is not taken anew of card-web01 as it is today.</summary>
public sealed class LostImagesTests
{
    [TestCase(true)]
    [TestCase(false)]
    public void A_fleets_image_that_was_deregistered_is_not_created_again_even_if_the_state_forgot_it(bool isTold)
    {
        DeployedCluster cluster = new(hasFleet: true);
        var refusal = Judge(cluster, cluster.Gone(cluster.Image, isTold)).Refusals.Single(each => each.Rule == GateRule.ImageInUse);

        Assert.That(refusal.Address, Is.EqualTo(cluster.Image));
        Assert.That(refusal.ToString(), Does.Contain("restore-image-from-recycle-bin").And.Contain("approve a new version"));
    }

    [Test]
    public void Nor_is_a_clones_and_it_passes_when_that_is_allowed()
    {
        DeployedCluster cluster = new();
        var drift = cluster.Gone(cluster.Image, isTold: true);

        Assert.That(Judge(cluster, drift).Refusals.Select(refusal => refusal.Rule), Does.Contain(GateRule.ImageInUse));
        Assert.That(Judge(cluster, drift, cluster.Image).Allowed.Select(refusal => refusal.Address), Does.Contain(cluster.Image));
    }

    [Test]
    public void A_new_version_passes()
    {
        DeployedCluster cluster = new(hasFleet: true);

        Assert.That(cluster.Add("aws_ami_from_instance", "newer", "create").Judge().IsPassed, Is.True);
    }

    private static GateVerdict Judge(DeployedCluster cluster, string more, params string[] allow) =>
        PlanGate.Judge(cluster.Plan(more), new PlannedStack(cluster.Stack, Problem: null), cluster.Paths, allow);
}
