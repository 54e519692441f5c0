using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>A release gets a share of the requests once a server of it serves.</summary>
public sealed class EmptySharesTests
{
    private DeployedCluster _cluster = null!;
    private JsonObject[] _shares = [];

    private string[] Empty => [.. _cluster.Judge().Refusals.Where(refusal => refusal.Rule == GateRule.EmptyShare).Select(refusal => refusal.Address!)];

    [SetUp]
    public void Given_a_deployed_cluster_whose_code_gives_a_candidate_half_of_the_requests()
    {
        _cluster = DeployedCluster.WithEqualCandidate();
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 1).Do(_cluster.Listener, "update");
        _shares = [Share("target_group_arn"), Share("candidate_target_group_arn")];
        _ = _cluster.After(_cluster.Listener, "default_action", Actions());
    }

    [Test]
    public void A_candidate_that_runs_has_its_share() => Assert.That(_cluster.Judge().IsPassed, Is.True);

    [Test]
    public void A_candidate_that_is_only_being_made_has_none()
    {
        _ = _cluster.Make(_cluster.Fleet).Make(_cluster.CandidateGroup).Unknown(_cluster.Listener, "default_action");

        Assert.That(Empty, Is.EqualTo(new[] { _cluster.Listener }));
        Assert.That(_cluster.Judge(_cluster.Listener).IsPassed, Is.True);
    }

    [Test]
    public void Nor_has_one_whose_fleet_is_new_in_a_group_that_was_there() => Assert.That(
        (_cluster.Make(_cluster.Fleet), Empty).Empty, Is.EqualTo(new[] { _cluster.Listener }));

    [Test]
    public void Nor_one_that_failed_and_is_made_again()
    {
        _ = _cluster.Do(_cluster.Fleet, "delete", "create");

        Assert.That(Empty, Is.EqualTo(new[] { _cluster.Listener }));
    }

    [Test]
    public void Nor_one_without_a_server()
    {
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 0);

        Assert.That(Empty, Is.EqualTo(new[] { _cluster.Listener }));
    }

    [Test]
    public void What_has_no_server_already_and_is_left_as_it_is_holds_nothing_up()
    {
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 0).Do(_cluster.Listener, "no-op").Set(_cluster.Template, "instance_type", "t3.small");

        Assert.That(_cluster.Judge().IsPassed, Is.True);
    }

    [Test]
    public void A_new_environment_may_begin_with_both() => Assert.That(_cluster.AllNew().Judge().IsPassed, Is.True);

    private JsonObject Share(string output) => new() { ["arn"] = _cluster.Present(output), ["weight"] = 50 };

    private JsonArray Actions() => [new JsonObject { ["type"] = "forward", ["forward"] = new JsonArray(new JsonObject { ["target_group"] = new JsonArray([.. _shares]) }) }];
}
