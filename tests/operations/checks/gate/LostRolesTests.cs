using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Gate;

namespace CardWeb.Tf.Tests.Operations.Checks.Gate;

/// <summary>What the site stands on is not destroyed, replaced or removed from the state by accident.</summary>
public sealed class LostRolesTests
{
    private DeployedCluster _cluster = null!;

    [SetUp]
    public void Given_a_deployed_cluster() => _cluster = new DeployedCluster();

    public static IEnumerable<TestCaseData> Losses =>
        from role in (GateRule[])[GateRule.LoadBalancer, GateRule.TargetGroup, GateRule.ImageInUse, GateRule.GoldenServer]
        from actions in (string[][])[["delete"], ["delete", "create"], ["create", "delete"], ["forget"]]
        select new TestCaseData(role, actions);

    [TestCaseSource(nameof(Losses))]
    public void It_is_refused_by_its_address_and_passes_when_that_is_allowed(GateRule rule, string[] actions)
    {
        var address = AddressOf(rule);
        _ = _cluster.Do(address, actions);

        var refusal = _cluster.Judge().Refusals.Single(each => each.Rule == rule);

        Assert.That((refusal.Address, refusal.ConstructPath), Is.EqualTo((address, _cluster.Paths[address])));
        Assert.That(refusal.ToString(), Does.Contain($"--allow {address}").And.Contain(refusal.Consequence).And.Contain(refusal.Why));
        Assert.That(_cluster.Judge(address).Refusals.Where(each => each.Rule == rule), Is.Empty);
        Assert.That(_cluster.Judge(address).Allowed.Select(each => each.Address), Does.Contain(address));
    }

    [TestCase("update")]
    [TestCase("no-op")]
    [TestCase("create")]
    public void What_does_not_lose_it_passes(string action)
    {
        foreach (var address in (string[])[_cluster.LoadBalancer, _cluster.TargetGroup, _cluster.Image, _cluster.Servers[0]])
            _ = _cluster.Do(address, action);

        Assert.That(_cluster.Judge().IsPassed, Is.True);
    }

    [TestCase("aws_lb", GateRule.LoadBalancer)]
    [TestCase("aws_ami_from_instance", GateRule.ImageInUse)]
    public void What_the_code_names_by_another_address_now_is_known_by_its_id_in_the_state(string type, GateRule rule)
    {
        var old = _cluster.Stack.Single(type);
        var resources = _cluster.Stack.Json["resource"]!;
        resources[type] = new JsonObject { ["renamed"] = old.Body.DeepClone() };
        foreach (var output in _cluster.Stack.Json["output"]!.AsObject().Select(each => each.Value!))
        {
            var value = output["value"]?.ToString() ?? "";
            if (value.StartsWith("${" + old.Address, StringComparison.Ordinal))
                output["value"] = value.Replace(old.Address, $"{type}.renamed");
        }

        _ = _cluster.Do(old.Address, "delete").Add(type, "renamed", "create");

        Assert.That(_cluster.Judge().Refusals.Select(refusal => (refusal.Rule, refusal.Address)), Does.Contain((rule, old.Address)));
    }

    [Test]
    public void An_image_that_a_clone_still_runs_is_in_use_though_the_outputs_name_another()
    {
        _ = _cluster.Add("aws_ami_from_instance", "older", "delete", new() { ["id"] = "ami-older" }).Found(_cluster.Servers[1], "ami", "ami-older");

        Assert.That(_cluster.Judge().Refusals.Select(refusal => (refusal.Rule, refusal.Address)), Is.EqualTo(new[] { (GateRule.ImageInUse, "aws_ami_from_instance.older") }));
    }

    [Test]
    public void An_image_that_no_one_runs_may_go() =>
        Assert.That(_cluster.Add("aws_ami_from_instance", "older", "delete", new() { ["id"] = "ami-older" }).Judge().IsPassed, Is.True);

    [Test]
    public void A_clone_may_be_replaced() =>
        Assert.That(_cluster.DoAll([_cluster.Servers[1], _cluster.Registrations[1]], DeployedCluster.Replace).Judge().IsPassed, Is.True);

    [Test]
    public void What_a_replacement_left_over_may_go_unless_the_state_says_that_it_is_the_one_in_use()
    {
        _ = _cluster.Do(_cluster.LoadBalancer, "delete").Depose(_cluster.LoadBalancer);
        Assert.That(_cluster.Judge().IsPassed, Is.False, "its ARN is the output's");

        _ = _cluster.Found(_cluster.LoadBalancer, "arn", "arn-of-an-older-one").Found(_cluster.LoadBalancer, "id", "an-older-one");
        Assert.That(_cluster.Judge().IsPassed, Is.True);
    }

    private string AddressOf(GateRule rule) => rule switch
    {
        GateRule.LoadBalancer => _cluster.LoadBalancer,
        GateRule.TargetGroup => _cluster.TargetGroup,
        GateRule.ImageInUse => _cluster.Image,
        _ => _cluster.Servers[0],
    };
}
