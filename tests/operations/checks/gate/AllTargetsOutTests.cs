using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>At least one server that serves goes on serving.</summary>
public sealed class AllTargetsOutTests
{
    private DeployedCluster _cluster = null!;

    private string[] Out => [.. _cluster.Judge().Refusals.Where(refusal => refusal.Rule == GateRule.AllTargets).Select(refusal => refusal.Address!)];

    [SetUp]
    public void Given_a_deployed_cluster() => _cluster = new DeployedCluster();

    [Test]
    public void Replacing_every_registration_is_refused_though_new_ones_come_first()
    {
        _ = _cluster.DoAll(_cluster.Registrations, DeployedCluster.Replace);

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations));
        Assert.That(_cluster.Judge(_cluster.Registrations).IsPassed, Is.True);
        Assert.That(_cluster.Judge(_cluster.Registrations[..1]).IsPassed, Is.False, "each by its own address");
    }

    [Test]
    public void One_that_stays_is_enough() =>
        Assert.That(_cluster.DoAll(_cluster.Registrations[1..], DeployedCluster.Replace).Judge().IsPassed, Is.True);

    [Test]
    public void Destroying_every_server_is_refused_though_the_registrations_stay() =>
        Assert.That(_cluster.DoAll(_cluster.Servers, "delete").Judge().Refusals.Select(refusal => refusal.Rule), Does.Contain(GateRule.AllTargets));

    [TestCase("instance_type", "m7i.metal")]
    [TestCase("user_data", "#cloud-config")]
    [TestCase("ebs_optimized", "true")]
    public void A_change_for_which_every_server_is_stopped_is_refused(string attribute, string value)
    {
        foreach (var server in _cluster.Servers)
            _ = _cluster.Set(server, attribute, value);

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations));
    }

    [Test]
    public void A_change_for_which_no_one_is_stopped_passes()
    {
        foreach (var server in _cluster.Servers)
            _ = _cluster.Set(server, "monitoring", "true");

        Assert.That(_cluster.Judge().IsPassed, Is.True);
    }

    [Test]
    public void A_server_that_is_stopped_already_does_not_count_as_one_that_stays()
    {
        _ = _cluster.Found(_cluster.Servers[0], "instance_state", "stopped").DoAll(_cluster.Registrations[1..], DeployedCluster.Replace);

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations[1..]));
    }

    [Test]
    public void Another_target_group_leaves_every_server_of_the_old_one_without_traffic()
    {
        _cluster.Stack.Json["output"]!["target_group_arn"]!["value"] = "${aws_lb_target_group.other.arn}";
        _ = _cluster.Add("aws_lb_target_group", "other", "create");

        Assert.That(Out, Is.EquivalentTo(_cluster.Registrations));
    }

    [TestCase("delete")]
    [TestCase("forget")]
    public void Without_a_listener_no_one_is_reached(string action) =>
        Assert.That(_cluster.Do(_cluster.Listener, action).Judge().Refusals.Select(refusal => refusal.Address), Is.EqualTo(new[] { _cluster.Listener }));

    [Test]
    public void A_listener_that_leads_elsewhere_is_refused() =>
        Assert.That(_cluster.Set(_cluster.Listener, "default_action", "redirect").Judge().Refusals.Select(refusal => refusal.Address), Is.EqualTo(new[] { _cluster.Listener }));

    [TestCase(0, ExpectedResult = false)]
    [TestCase(1, ExpectedResult = true)]
    public bool A_listener_that_shares_requests_out_leads_to_the_group_unless_its_weight_is_none(int weight)
    {
        var group = $$"""{ "arn": "{{_cluster.Present("target_group_arn")}}", "weight": {{weight}} }""";
        var actions = JsonNode.Parse($$"""[{ "type": "forward", "forward": [{ "target_group": [{{group}}, { "weight": 100 }] }] }]""");
        _ = _cluster.Set(_cluster.Listener, "default_action", actions);
        return Out is [];
    }

    [TestCase("aws_vpc_security_group_ingress_rule")]
    [TestCase("aws_vpc_security_group_egress_rule")]
    public void A_rule_by_which_the_balancer_reaches_every_server_is_not_taken_away(string type)
    {
        var rule = BalancerRule(type);
        Assert.That(_cluster.Do(rule, "delete").Judge().Refusals.Select(refusal => (refusal.Rule, refusal.Address)), Is.EqualTo(new[] { (GateRule.AllTargets, rule) }));
        Assert.That(_cluster.Judge(rule).IsPassed, Is.True);
    }

    [Test]
    public void Servers_that_all_wear_another_group_are_not_reached()
    {
        foreach (var server in _cluster.Servers)
            _ = _cluster.Set(server, "vpc_security_group_ids", new System.Text.Json.Nodes.JsonArray("sg-other"));

        Assert.That(Out, Is.Not.Empty);
    }

    [Test]
    public void A_rule_that_admits_the_balancer_on_may_be_changed() =>
        Assert.That(_cluster.Set(BalancerRule("aws_vpc_security_group_ingress_rule"), "description", "other words").Judge().IsPassed, Is.True);

    [Test]
    public void The_first_deployment_passes() => Assert.That(_cluster.AllNew().Judge().IsPassed, Is.True);

    private string BalancerRule(string type) => _cluster.Stack.All(type).Single(rule => rule["referenced_security_group_id"] is not null).Address;
}
