using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>Who serves is whom the listeners' weights say: of two releases, one may have all the requests.</summary>
public sealed class ServingCandidatesTests
{
    private DeployedCluster _cluster = null!;

    private string[] Out => [.. _cluster.Judge().Refusals.Where(refusal => refusal.Rule == GateRule.AllTargets).Select(refusal => refusal.Address!)];

    [SetUp]
    public void Given_a_deployed_cluster_with_a_candidate_that_has_a_server()
    {
        _cluster = DeployedCluster.WithCandidate();
        _ = _cluster.Found(_cluster.Fleet, "desired_capacity", 1);
    }

    [Test]
    public void The_candidate_that_has_all_requests_is_not_taken_away_though_the_pair_stands()
    {
        _ = Weighted(100).Do(_cluster.Fleet, "delete");

        Assert.That(Out, Is.EqualTo(new[] { _cluster.Fleet }));
        Assert.That(_cluster.Judge(_cluster.Fleet).IsPassed, Is.True);
    }

    [Test]
    public void Nor_in_the_plan_that_gives_the_requests_back_as_long_as_the_pair_is_taken_out_too()
    {
        _ = Weighted(100).Set(_cluster.Listener, "default_action", Shares(0)).Do(_cluster.Fleet, "delete").DoAll(_cluster.Registrations, DeployedCluster.Replace);

        Assert.That(Out, Is.EqualTo(new[] { _cluster.Fleet }));
    }

    [Test]
    public void It_goes_in_the_plan_that_gives_the_requests_back_to_the_pair() =>
        Assert.That(Weighted(100).Set(_cluster.Listener, "default_action", Shares(0)).Do(_cluster.Fleet, "delete").Judge().IsPassed, Is.True);

    [Test]
    public void The_pair_is_renewed_while_the_candidate_has_all_requests() =>
        Assert.That(Weighted(100).DoAll(_cluster.Registrations, DeployedCluster.Replace).Judge().IsPassed, Is.True);

    [Test]
    public void The_pair_is_not_renewed_while_the_candidate_has_none()
    {
        _ = Weighted(0).DoAll(_cluster.Registrations, DeployedCluster.Replace);

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations));
    }

    [TestCase(1, ExpectedResult = true)]
    [TestCase(0, ExpectedResult = false)]
    public bool All_requests_go_to_a_candidate_that_has_servers_alone(int servers)
    {
        _ = Weighted(0).Found(_cluster.Fleet, "desired_capacity", servers).Set(_cluster.Listener, "default_action", Shares(100));

        Assert.That(Out, Is.EqualTo(servers == 0 ? new[] { _cluster.Listener } : []));
        return _cluster.Judge().IsPassed;
    }

    private DeployedCluster Weighted(int candidate)
    {
        _ = _cluster.Found(_cluster.Listener, "default_action", Shares(candidate));
        return _cluster.After(_cluster.Listener, "default_action", Shares(candidate));
    }

    private JsonArray Shares(int candidate) => [new JsonObject
    {
        ["type"] = "forward",
        ["forward"] = new JsonArray(new JsonObject
        {
            ["target_group"] = new JsonArray(
                new JsonObject { ["arn"] = _cluster.Present("target_group_arn"), ["weight"] = 100 - candidate },
                new JsonObject { ["arn"] = _cluster.Present("candidate_target_group_arn"), ["weight"] = candidate }),
        }),
    }];
}
