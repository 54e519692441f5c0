using System.Text.Json.Nodes;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

public sealed class PlanGateTests
{
    private const string Rule = "aws_vpc_security_group_ingress_rule.ssh";
    private DeployedCluster _cluster = null!;

    [SetUp]
    public void Given_a_deployed_cluster() => _cluster = new DeployedCluster();

    [Test]
    public void A_plan_that_does_nothing_passes_whatever_is_there()
    {
        OpenSsh();

        Assert.That(_cluster.Judge().IsPassed, Is.True);
    }

    [Test]
    public void A_path_from_the_internet_to_a_server_is_refused_by_the_address_that_opens_it()
    {
        OpenSsh();
        _ = _cluster.Add("aws_vpc_security_group_ingress_rule", "ssh", "create");

        var refusal = _cluster.Judge().Refusals.Single();

        Assert.That((refusal.Rule, refusal.Address), Is.EqualTo((GateRule.PathFromInternet, Rule)));
        Assert.That(refusal.Why, Does.Contain("the internet on 22 by aws_vpc_security_group_ingress_rule.ssh -> aws_instance."));
        Assert.That(_cluster.Judge(Rule).IsPassed, Is.True);
    }

    [Test]
    public void The_hop_that_no_wanted_path_needs_is_the_one_that_opens_it()
    {
        var stack = TamperedStack.With("""{"aws_vpc_security_group_ingress_rule":{"ssh":{"security_group_id":"SERVERS","referenced_security_group_id":"BALANCER","ip_protocol":"tcp","from_port":22,"to_port":22}}}""");
        _ = _cluster.Add("aws_vpc_security_group_ingress_rule", "ssh", "create");

        var verdict = PlanGate.Judge(_cluster.Plan(), new PlannedStack(stack, Problem: null), _cluster.Paths, []);

        Assert.That(verdict.Refusals.Where(refusal => refusal.Rule == GateRule.PathFromInternet).Select(refusal => refusal.Address), Is.EqualTo(new[] { Rule }));
    }

    [TestCase("\"format_version\": \"2.0\"", "form")]
    [TestCase("\"format_version\": null", "form")]
    [TestCase("\"errored\": true", "half-way")]
    [TestCase("\"complete\": false", "part")]
    [TestCase("\"resource_changes\": [{\"address\": \"aws_lb.x\", \"mode\": \"managed\", \"type\": \"aws_lb\", \"name\": \"x\", \"change\": {\"actions\": [\"transmute\"]}}]", "transmute")]
    public void What_cannot_be_read_is_refused_and_no_one_can_allow_it(string plan, string why)
    {
        _ = _cluster.Do(_cluster.Servers[1], "update");

        var verdict = PlanGate.Judge(_cluster.Plan(plan), new PlannedStack(_cluster.Stack, Problem: null), _cluster.Paths, []);

        Assert.That((verdict.Refusals.Single().Rule, verdict.CanBeAllowed), Is.EqualTo((GateRule.Unreadable, false)));
        Assert.That(verdict.Refusals[0].Why, Does.Contain(why));
    }

    [TestCase("load_balancer_arn", "arn:aws:elasticloadbalancing:typed")]
    [TestCase("target_group_arn", "${one(aws_lb_target_group.x[*].arn)}")]
    [TestCase("image_id", "ami-12345678")]
    [TestCase("servers", "${local.servers}")]
    public void A_role_that_cannot_be_told_is_refused(string output, string value)
    {
        _cluster.Stack.Json["output"]![output]!["value"] = value;

        Assert.That(_cluster.Do(_cluster.Servers[1], "update").Judge().Refusals.Select(refusal => refusal.Rule), Is.EqualTo(new[] { GateRule.Unreadable }));
    }

    [Test]
    public void A_stack_without_the_outputs_is_refused()
    {
        _cluster.Stack.Json.Remove("output");

        Assert.That(_cluster.AllNew().Judge().Refusals.Single().Why, Does.Contain("'load_balancer_arn'"));
    }

    [TestCase("[]")]
    [TestCase("{\"resource\": ")]
    [TestCase("")]
    public void A_configuration_that_is_no_stack_is_refused(string json)
    {
        var verdict = PlanGate.Judge(_cluster.Do(_cluster.Servers[1], "update").Plan(), PlannedStack.Parse(json), _cluster.Paths, []);

        Assert.That(verdict.Refusals.Single().Rule, Is.EqualTo(GateRule.Unreadable));
    }

    [Test]
    public void Resources_in_a_form_that_is_not_known_are_refused()
    {
        _ = _cluster.Do(_cluster.Servers[1], "update");
        _cluster.Stack.Json["resource"]!["aws_security_group"] = new JsonArray();

        Assert.That(_cluster.Judge().Refusals.Single().Rule, Is.EqualTo(GateRule.Unreadable));
    }

    [Test]
    public void Allowing_what_is_not_refused_is_an_error_that_names_what_is()
    {
        _ = _cluster.Do(_cluster.LoadBalancer, "delete");

        Assert.That(
            () => _cluster.Judge(_cluster.LoadBalancer, "aws_lb.other"),
            Throws.TypeOf<OperationException>().With.Message.Contains("--allow aws_lb.other").And.Message.Contains(_cluster.LoadBalancer));
    }

    [Test]
    public void Allowing_something_where_nothing_is_refused_says_so() =>
        Assert.That(() => _cluster.Judge("aws_lb.other"), Throws.TypeOf<OperationException>().With.Message.Contains("leave --allow out"));

    [TestCase("aws_lb.a-b_C1", "--allow aws_lb.a-b_C1")]
    [TestCase("aws_lb.a[\"x y\"]", "--allow 'aws_lb.a[\"x y\"]'")]
    public void The_option_can_be_pasted_into_a_shell(string address, string option) => Assert.That(Refusal.Option(address), Is.EqualTo(option));

    private void OpenSsh()
    {
        var group = _cluster.Stack.Named("aws_instance", "card-web01")["vpc_security_group_ids"]![0]!.ToString();
        _cluster.Stack.Json["resource"]!["aws_vpc_security_group_ingress_rule"]!["ssh"] = JsonNode.Parse($$"""{"//":{"metadata":{"path":"card-web-development/ssh"} },"security_group_id":"{{group}}","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":22,"to_port":22}""");
    }
}
