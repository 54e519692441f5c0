using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Targets and their health.</summary>
public sealed class TargetTests
{
    private Cluster _cluster = null!;
    private string _balancerGroup = "";
    private string _webGroup = "";
    private string _targets = "";
    private string _server = "";

    [SetUp]
    public async Task NewCluster()
    {
        _cluster = await Cluster.NewAsync();
        _balancerGroup = await _cluster.GroupAsync("card-web-lb-sg");
        _webGroup = await _cluster.GroupAsync("card-web-sg");
        _targets = await _cluster.TargetGroupAsync();
        _server = await NewServerAsync("us-west-1b");
        await _cluster.RegisterAsync(_targets, _server);
    }

    [Test]
    public async Task A_target_is_unused_while_no_balancer_routes_to_its_group()
    {
        await AdmitAsync();

        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 unused Target.NotInUse" }));
    }

    [Test]
    public async Task A_target_is_unhealthy_until_its_group_admits_the_balancers()
    {
        await BalanceAsync();
        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 unhealthy Target.Timeout" }));

        await AdmitAsync();
        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 healthy" }));
    }

    [Test]
    public async Task A_target_in_a_zone_that_the_balancer_lacks_is_unused()
    {
        await BalanceAsync();
        await AdmitAsync();
        await _cluster.RegisterAsync(_targets, await NewServerAsync("us-west-1a"));

        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 healthy", "80 unused Target.NotInUse" }));
    }

    [TestCase("unhealthy Target.ResponseCodeMismatch")]
    [TestCase("unhealthy Target.FailedHealthChecks")]
    [TestCase("initial Elb.RegistrationInProgress")]
    [TestCase("draining Target.DeregistrationInProgress")]
    public async Task A_tag_of_the_instance_tells_what_the_health_check_would_find(string health)
    {
        await BalanceAsync();
        await AdmitAsync();

        await _cluster.TagAsync(_server, Cluster.TagOfHealth, health);

        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { $"80 {health}" }));
    }

    [Test]
    public async Task A_stopped_instance_is_unused()
    {
        await BalanceAsync();
        await AdmitAsync();

        await _cluster.Aws.Ec2Async("StopInstances", ("InstanceId.1", _server));

        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 unused Target.InvalidState" }));
    }

    [Test]
    public async Task A_terminated_instance_is_deregistered()
    {
        await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", _server));

        var asked = await _cluster.Aws.BalancingAsync("DescribeTargetHealth", ("TargetGroupArn", _targets), ("Targets.member.1.Id", _server));

        Assert.That(await _cluster.HealthAsync(_targets), Is.Empty);
        Assert.That($"{asked.Text("State")} {asked.Text("Reason")}", Is.EqualTo("unused Target.NotRegistered"));
    }

    [Test]
    public async Task One_instance_serves_on_several_ports()
    {
        await BalanceAsync();
        await AdmitAsync();

        await _cluster.RegisterAsync(_targets, _server, 8080);

        Assert.That(await _cluster.HealthAsync(_targets), Is.EqualTo(new[] { "80 healthy", "8080 unhealthy Target.Timeout" }));
    }

    [Test]
    public async Task To_deregister_what_is_not_registered_is_no_error()
    {
        var other = await NewServerAsync("us-west-1b");

        var answer = await _cluster.Aws.BalancingAsync("DeregisterTargets", ("TargetGroupArn", _targets), ("Targets.member.1.Id", other));

        Assert.That(answer.Text("Code"), Is.Null);
    }

    private async Task<string> NewServerAsync(string zone) => await _cluster.InstanceAsync(
        ("SubnetId", await _cluster.SubnetAsync(zone)), ("SecurityGroupId.1", _webGroup));

    private Task<XElement> AdmitAsync() => _cluster.AdmitAsync(_webGroup, _balancerGroup, 80);

    private async Task BalanceAsync() => await _cluster.ListenAsync(
        await _cluster.BalancerAsync(_balancerGroup, await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c")),
        _targets);
}
