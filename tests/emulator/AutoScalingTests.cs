using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Auto Scaling groups, launch templates and refreshes.</summary>
public sealed class AutoScalingTests
{
    private Cluster _cluster = null!;
    private string _template = "";
    private string _targets = "";

    [SetUp]
    public async Task NewGroup()
    {
        _cluster = await Cluster.NewAsync();
        _targets = await _cluster.TargetGroupAsync();
        _template = await TemplateAsync();
        var subnets = $"{await _cluster.SubnetAsync("us-west-1a")},{await _cluster.SubnetAsync("us-west-1b")},{await _cluster.SubnetAsync("us-west-1c")}";
        await ScalingAsync(
            "CreateAutoScalingGroup",
            ("AutoScalingGroupName", "card-web"),
            ("MinSize", "3"), ("MaxSize", "6"),
            ("VPCZoneIdentifier", subnets),
            ("LaunchTemplate.LaunchTemplateId", _template), ("LaunchTemplate.Version", "1"),
            ("DefaultInstanceWarmup", "30"),
            ("TargetGroupARNs.member.1", _targets));
    }

    [Test]
    public async Task Its_instances_are_spread_over_its_zones_and_launched_as_the_template_says()
    {
        var instances = await RunningAsync();

        Assert.That(instances.Texts("availabilityZone"), Is.EquivalentTo(new[] { "us-west-1a", "us-west-1b", "us-west-1c" }));
        Assert.That(instances.Texts("httpTokens"), Is.EqualTo(new[] { "required", "required", "required" }));
        Assert.That(instances.Texts("ipAddress"), Is.Empty);
        Assert.That(await _cluster.HealthAsync(_targets), Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Its_options_read_back()
    {
        var group = await ScalingAsync("DescribeAutoScalingGroups", ("AutoScalingGroupNames.member.1", "card-web"));

        Assert.That(group.Text("DefaultInstanceWarmup"), Is.EqualTo("30"));
        Assert.That(group.Text("CapacityReservationPreference"), Is.EqualTo("default"));
    }

    [Test]
    public async Task What_replaces_a_terminated_instance_is_registered()
    {
        var lost = (await RunningAsync()).Text("instanceId")!;

        await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", lost));

        var instances = (await RunningAsync()).Texts("instanceId");
        var registered = (await _cluster.Aws.BalancingAsync("DescribeTargetHealth", ("TargetGroupArn", _targets))).Texts("Id");
        Assert.That(instances, Has.Count.EqualTo(3).And.None.EqualTo(lost));
        Assert.That(registered, Is.EquivalentTo(instances));
    }

    [Test]
    public async Task A_refresh_replaces_every_instance_by_one_of_the_new_version()
    {
        var before = (await RunningAsync()).Texts("instanceId");
        await _cluster.Aws.Ec2Async(
            "CreateLaunchTemplateVersion",
            ("LaunchTemplateId", _template),
            ("LaunchTemplateData.ImageId", await _cluster.ImageAsync()),
            ("LaunchTemplateData.InstanceType", "t3.small"),
            ("LaunchTemplateData.UserData", "I2Nsb3VkLWNvbmZpZwo="));

        await ScalingAsync(
            "StartInstanceRefresh",
            ("AutoScalingGroupName", "card-web"),
            ("DesiredConfiguration.LaunchTemplate.LaunchTemplateId", _template),
            ("DesiredConfiguration.LaunchTemplate.Version", "2"));

        var after = await RunningAsync();
        Assert.That(after.Texts("instanceType"), Is.EqualTo(new[] { "t3.small", "t3.small", "t3.small" }));
        Assert.That(after.Texts("instanceId"), Is.Not.SubsetOf(before));
        Assert.That((await ScalingAsync("DescribeInstanceRefreshes", ("AutoScalingGroupName", "card-web"))).Text("Status"), Is.EqualTo("Successful"));
    }

    [Test]
    public async Task A_templates_own_tags_are_not_what_it_launches()
    {
        var versions = await _cluster.Aws.Ec2Async("DescribeLaunchTemplateVersions", ("LaunchTemplateId", _template));

        Assert.That(versions.Descendants("tagSpecificationSet").Texts("resourceType"), Is.EqualTo(new[] { "instance" }));
    }

    [Test]
    public async Task A_groups_name_is_taken_once() => Assert.That(
        (await ScalingAsync(
            "CreateAutoScalingGroup",
            ("AutoScalingGroupName", "card-web"), ("MinSize", "0"), ("MaxSize", "0"),
            ("VPCZoneIdentifier", await _cluster.SubnetAsync("us-west-1a")),
            ("LaunchTemplate.LaunchTemplateId", _template), ("LaunchTemplate.Version", "1"))).Text("Code"),
        Is.EqualTo("AlreadyExists"));

    [Test]
    public async Task A_group_leaves_the_subnet_that_is_taken_from_it()
    {
        var left = $"{await _cluster.SubnetAsync("us-west-1a")},{await _cluster.SubnetAsync("us-west-1c")}";

        await ScalingAsync("UpdateAutoScalingGroup", ("AutoScalingGroupName", "card-web"), ("VPCZoneIdentifier", left));

        var instances = await RunningAsync();
        Assert.That(instances.Texts("availabilityZone"), Has.Count.EqualTo(3).And.None.EqualTo("us-west-1b"));
        Assert.That((await _cluster.Aws.BalancingAsync("DescribeTargetHealth", ("TargetGroupArn", _targets))).Texts("Id"), Is.SupersetOf(instances.Texts("instanceId")));
    }

    [Test]
    public async Task Requests_are_counted_where_a_balancer_hands_them_to_the_groups_targets()
    {
        var balancer = await _cluster.BalancerAsync(await _cluster.GroupAsync("card-web-alb-sg"), await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"));
        Assert.That((await CountAsync(balancer)).Text("Code"), Is.EqualTo("ValidationError"));

        var listener = (await _cluster.ListenAsync(balancer, _targets)).Text("ListenerArn")!;
        Assert.That((await CountAsync(balancer)).Text("Code"), Is.Null);

        await _cluster.Aws.BalancingAsync("DeleteListener", ("ListenerArn", listener));
        Assert.That((await CountAsync(balancer)).Text("Code"), Is.EqualTo("ValidationError"));
    }

    private Task<XElement> CountAsync(string balancer) => ScalingAsync(
        "PutScalingPolicy",
        ("AutoScalingGroupName", "card-web"), ("PolicyName", "requests"), ("PolicyType", "TargetTrackingScaling"),
        ("TargetTrackingConfiguration.TargetValue", "1000"),
        ("TargetTrackingConfiguration.PredefinedMetricSpecification.PredefinedMetricType", "ALBRequestCountPerTarget"),
        ("TargetTrackingConfiguration.PredefinedMetricSpecification.ResourceLabel", $"{balancer.Split(":loadbalancer/")[1]}/{_targets.Split(':')[^1]}"));

    private async Task<string> TemplateAsync() => (await _cluster.Aws.Ec2Async(
        "CreateLaunchTemplate",
        ("LaunchTemplateName", "card-web"),
        ("LaunchTemplateData.ImageId", await _cluster.ImageAsync()),
        ("LaunchTemplateData.InstanceType", "t3.micro"),
        ("LaunchTemplateData.MetadataOptions.HttpTokens", "required"),
        ("LaunchTemplateData.NetworkInterface.1.DeviceIndex", "0"),
        ("LaunchTemplateData.NetworkInterface.1.AssociatePublicIpAddress", "false"),
        ("LaunchTemplateData.TagSpecification.1.ResourceType", "instance"),
        ("LaunchTemplateData.TagSpecification.1.Tag.1.Key", "Name"), ("LaunchTemplateData.TagSpecification.1.Tag.1.Value", "card-web"),
        ("TagSpecification.1.ResourceType", "launch-template"),
        ("TagSpecification.1.Tag.1.Key", "Own"), ("TagSpecification.1.Tag.1.Value", "yes"))).Text("launchTemplateId")!;

    private Task<XElement> RunningAsync() => _cluster.Aws.Ec2Async(
        "DescribeInstances", ("Filter.1.Name", "instance-state-name"), ("Filter.1.Value.1", "running"));

    private Task<XElement> ScalingAsync(string action, params (string Name, string Value)[] parameters) =>
        _cluster.Aws.CallAsync("autoscaling", action, parameters);
}
