using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What the resources of a fleet ask of Auto Scaling beyond a group.</summary>
public sealed class FleetTests
{
    private Cluster _cluster = null!;
    private string _template = "";

    [SetUp]
    public async Task NewGroup()
    {
        _cluster = await Cluster.NewAsync();
        _template = (await _cluster.Aws.Ec2Async(
            "CreateLaunchTemplate",
            ("LaunchTemplateName", "card-web"),
            ("LaunchTemplateData.ImageId", await _cluster.ImageAsync()),
            ("LaunchTemplateData.InstanceType", "t3.micro"),
            ("LaunchTemplateData.DisableApiTermination", "true"),
            ("LaunchTemplateData.InstanceInitiatedShutdownBehavior", "terminate"),
            ("LaunchTemplateData.CreditSpecification.CpuCredits", "standard"),
            ("LaunchTemplateData.Placement.Tenancy", "dedicated"),
            ("LaunchTemplateData.TagSpecification.1.ResourceType", "volume"),
            ("LaunchTemplateData.TagSpecification.1.Tag.1.Key", "Project"), ("LaunchTemplateData.TagSpecification.1.Tag.1.Value", "card-web"))).Text("launchTemplateId")!;
        await ScalingAsync(
            "CreateAutoScalingGroup",
            ("MinSize", "2"), ("MaxSize", "4"), ("HealthCheckGracePeriod", "0"), ("NewInstancesProtectedFromScaleIn", "true"),
            ("VPCZoneIdentifier", $"{await _cluster.SubnetAsync("us-west-1a")},{await _cluster.SubnetAsync("us-west-1b")}"),
            ("InstanceMaintenancePolicy.MinHealthyPercentage", "90"), ("InstanceMaintenancePolicy.MaxHealthyPercentage", "120"),
            ("AvailabilityZoneDistribution.CapacityDistributionStrategy", "balanced-only"),
            ("LaunchTemplate.LaunchTemplateId", _template), ("LaunchTemplate.Version", "1"));
    }

    [Test]
    public async Task Its_habits_read_back()
    {
        var group = await GroupAsync();

        Assert.That((group.Text("CapacityDistributionStrategy"), group.Text("HealthCheckGracePeriod")), Is.EqualTo(("balanced-only", "0")));
        Assert.That((group.Text("MinHealthyPercentage"), group.Text("MaxHealthyPercentage")), Is.EqualTo(("90", "120")));
    }

    [Test]
    public async Task A_maintenance_policy_is_taken_away_again()
    {
        await ScalingAsync("UpdateAutoScalingGroup", ("InstanceMaintenancePolicy.MinHealthyPercentage", "-1"), ("InstanceMaintenancePolicy.MaxHealthyPercentage", "-1"));

        Assert.That((await GroupAsync()).Text("MinHealthyPercentage"), Is.Null);
    }

    [Test]
    public async Task Its_servers_are_launched_with_all_that_the_template_says()
    {
        var server = (await RunningAsync()).Descendants("instancesSet").First().Elements().First();
        var volumes = await _cluster.Aws.Ec2Async("DescribeVolumes", ("Filter.1.Name", "tag:Project"), ("Filter.1.Value.1", "card-web"));
        var behaviour = await _cluster.Aws.Ec2Async("DescribeInstanceAttribute", ("InstanceId", server.Text("instanceId")!), ("Attribute", "instanceInitiatedShutdownBehavior"));

        Assert.That(server.Text("tenancy"), Is.EqualTo("dedicated"));
        Assert.That(volumes.Texts("volumeId").Distinct().ToArray(), Has.Length.EqualTo(2));
        Assert.That(behaviour.At("instanceInitiatedShutdownBehavior/value"), Is.EqualTo("terminate"));
    }

    [Test]
    public async Task Metrics_are_added_and_taken_away_one_by_one()
    {
        await ScalingAsync("EnableMetricsCollection", ("Granularity", "1Minute"), ("Metrics.member.1", "GroupMinSize"));
        await ScalingAsync("EnableMetricsCollection", ("Granularity", "1Minute"), ("Metrics.member.1", "GroupMaxSize"));
        Assert.That((await GroupAsync()).Texts("Metric"), Is.EquivalentTo(new[] { "GroupMaxSize", "GroupMinSize" }));

        await ScalingAsync("DisableMetricsCollection", ("Metrics.member.1", "GroupMinSize"));
        Assert.That((await GroupAsync()).Texts("Metric"), Is.EqualTo(new[] { "GroupMaxSize" }));
    }

    [Test]
    public async Task What_only_its_protection_kept_goes_when_that_is_lifted()
    {
        await ScalingAsync("UpdateAutoScalingGroup", ("MinSize", "0"), ("MaxSize", "0"), ("DesiredCapacity", "0"));
        var kept = (await RunningAsync()).Texts("instanceId");
        Assert.That(kept, Has.Count.EqualTo(2), "protected");

        await ScalingAsync("SetInstanceProtection", ("ProtectedFromScaleIn", "false"), ("InstanceIds.member.1", kept[0]), ("InstanceIds.member.2", kept[1]));

        Assert.That((await RunningAsync()).Texts("instanceId"), Is.Empty, "though the API may not terminate them");
    }

    [TestCase("Refresh", 2)]
    [TestCase("Ignore", 0)]
    public async Task A_refresh_does_with_protected_servers_what_it_is_told(string protectedServers, int replaced)
    {
        var before = (await RunningAsync()).Texts("instanceId");

        await ScalingAsync(
            "StartInstanceRefresh",
            ("Preferences.ScaleInProtectedInstances", protectedServers), ("Preferences.CheckpointDelay", "600"),
            ("Preferences.CheckpointPercentages.member.1", "50"), ("Preferences.CheckpointPercentages.member.2", "100"));

        Assert.That((await RunningAsync()).Texts("instanceId").Except(before).Count(), Is.EqualTo(replaced));
        var refresh = await ScalingAsync("DescribeInstanceRefreshes");
        Assert.That((refresh.Text("Status"), refresh.Text("CheckpointDelay"), refresh.Text("PercentageComplete")), Is.EqualTo(("Successful", "600", "100")));
    }

    private async Task<XElement> GroupAsync() => await _cluster.Aws.CallAsync("autoscaling", "DescribeAutoScalingGroups", ("AutoScalingGroupNames.member.1", "card-web"));

    private Task<XElement> RunningAsync() => _cluster.Aws.Ec2Async("DescribeInstances", ("Filter.1.Name", "instance-state-name"), ("Filter.1.Value.1", "running"));

    private Task<XElement> ScalingAsync(string action, params (string Name, string Value)[] parameters) =>
        _cluster.Aws.CallAsync("autoscaling", action, [("AutoScalingGroupName", "card-web"), .. parameters]);
}
