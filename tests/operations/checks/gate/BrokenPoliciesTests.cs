using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>A plan that breaks a policy which no exception excuses.</summary>
public sealed class BrokenPoliciesTests
{
    private static readonly IReadOnlyList<PolicyException> s_excused = Catalogue.Find("development").Exceptions;
    private DeployedCluster _cluster = null!;

    [SetUp]
    public void Given_a_deployed_cluster_and_a_plan_for_it() => _cluster = new DeployedCluster().Do(new DeployedCluster().Servers[1], "update");

    [Test]
    public void What_the_environment_excuses_passes() =>
        Assert.That(_cluster.Review(s_excused).IsPassed, Is.True, string.Join('\n', _cluster.Review(s_excused).Refusals));

    [Test]
    public void What_nothing_excuses_is_refused_by_its_address_and_can_be_allowed()
    {
        _ = _cluster.Set(_cluster.LoadBalancer, "desync_mitigation_mode", "monitor");

        var refusal = _cluster.Review(s_excused).Refusals.Single();

        Assert.That((refusal.Rule, refusal.Address, refusal.ConstructPath), Is.EqualTo((GateRule.Policy, _cluster.LoadBalancer, "load-balancer/balancer")));
        Assert.That(refusal.Why, Is.EqualTo("it breaks balancer-desync: desync_mitigation_mode is \"monitor\"."));
        Assert.That(_cluster.Review(s_excused, _cluster.LoadBalancer).IsPassed, Is.True);
    }

    [Test]
    public void An_expired_exception_stops_no_deployment() =>
        Assert.That(_cluster.Review([.. s_excused.Select(exception => exception with { Until = new(2020, 1, 1) })]).IsPassed, Is.True);

    [Test]
    public void Without_exceptions_the_seed_is_refused() =>
        Assert.That(_cluster.Review([]).Refusals.Select(refusal => refusal.Address), Does.Contain(_cluster.Listener).And.Contain(_cluster.LoadBalancer));

    [Test]
    public void Where_a_path_is_opened_that_is_told_alone()
    {
        const string Rule = "aws_vpc_security_group_ingress_rule.ssh";
        var group = _cluster.Stack.Named("aws_instance", "card-web01")["vpc_security_group_ids"]![0]!.ToString();
        _cluster.Stack.Json["resource"]!["aws_vpc_security_group_ingress_rule"]!["ssh"] = System.Text.Json.Nodes.JsonNode.Parse($$"""{"security_group_id":"{{group}}","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":22,"to_port":22}""");
        _ = _cluster.Add("aws_vpc_security_group_ingress_rule", "ssh", "create");

        Assert.That(_cluster.Review(s_excused).Refusals.Select(refusal => (refusal.Rule, refusal.Address)), Is.EqualTo(new[] { (GateRule.PathFromInternet, Rule) }));
    }
}
