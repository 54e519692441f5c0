using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>A fleet serves too: its servers count among those that go on, and among those that go.</summary>
public sealed class ServingFleetsTests
{
    private DeployedCluster _cluster = null!;

    private string[] Out => [.. _cluster.Judge().Refusals.Where(refusal => refusal.Rule == GateRule.AllTargets).Select(refusal => refusal.Address!)];

    [SetUp]
    public void Given_a_deployed_cluster_with_a_fleet() 
    {
        _cluster = new DeployedCluster(hasFleet: true);
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 2);
    }

    [Test]
    public void Its_servers_go_on_while_every_other_is_replaced() =>
        Assert.That(_cluster.DoAll(_cluster.Registrations, DeployedCluster.Replace).Judge().IsPassed, Is.True);

    [Test]
    public void The_pair_goes_on_while_the_fleet_is_taken_away() =>
        Assert.That(_cluster.Do(_cluster.Fleet, "delete").Judge().IsPassed, Is.True);

    [Test]
    public void Both_together_are_refused()
    {
        _ = _cluster.DoAll(_cluster.Registrations, DeployedCluster.Replace).Do(_cluster.Fleet, "delete");

        Assert.That(Out, Is.EquivalentTo([.. _cluster.Registrations, _cluster.Fleet]));
    }

    [Test]
    public void A_fleet_that_is_replaced_does_not_stay() =>
        Assert.That(Refused(fleet => _cluster.Do(fleet, DeployedCluster.Replace)), Does.Contain(_cluster.Fleet));

    [Test]
    public void A_fleet_that_shrinks_to_nothing_does_not_stay() =>
        Assert.That(Refused(fleet => _cluster.Set(fleet, "max_size", 0)), Does.Contain(_cluster.Fleet));

    [Test]
    public void A_fleet_that_moves_to_another_target_group_does_not_stay() =>
        Assert.That(Refused(fleet => _cluster.Set(fleet, "target_group_arns", new JsonArray("arn-of-another"))), Does.Contain(_cluster.Fleet));

    [Test]
    public void A_fleet_that_is_renewed_bit_by_bit_stays() =>
        Assert.That(Refused(fleet => _cluster.Set(fleet, "launch_template", Version("2"))), Is.Empty);

    [Test]
    public void A_fleet_that_may_be_renewed_all_at_once_does_not_stay()
    {
        JsonArray refresh = [new JsonObject { ["preferences"] = new JsonArray(new JsonObject { ["min_healthy_percentage"] = 0 }) }];

        Assert.That(Refused(fleet => _cluster.Set(fleet, "launch_template", Version("2")).Set(fleet, "instance_refresh", refresh.DeepClone())), Does.Contain(_cluster.Fleet));
    }

    [Test]
    public void A_fleet_that_has_no_server_now_is_none_that_stays()
    {
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 0).DoAll(_cluster.Registrations, DeployedCluster.Replace);

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations));
    }

    [Test]
    public void The_image_that_its_template_names_is_in_use()
    {
        _ = _cluster.Found(_cluster.Template, "image_id", "ami-0123456789abcdef0")
            .Add("aws_ami_from_instance", "older", "delete", new JsonObject { ["id"] = "ami-0123456789abcdef0" });

        Assert.That(_cluster.Judge().Refusals.Select(refusal => (refusal.Rule, refusal.Address)), Has.Member((GateRule.ImageInUse, "aws_ami_from_instance.older")));
    }

    private string[] Refused(Func<string, DeployedCluster> change)
    {
        _ = change(_cluster.Fleet);
        _ = _cluster.DoAll(_cluster.Registrations, DeployedCluster.Replace);
        return Out;
    }

    private static JsonArray Version(string number) => [new JsonObject { ["id"] = "lt-1", ["version"] = number }];
}
