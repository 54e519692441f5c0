namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What is changed by hand reads back as AWS has it.</summary>
public sealed class HandsTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [Test]
    public async Task A_metadata_option_that_a_call_leaves_out_stays()
    {
        var instance = await _cluster.InstanceAsync(("MetadataOptions.HttpTokens", "required"), ("MetadataOptions.HttpPutResponseHopLimit", "1"));
        _ = await _cluster.Aws.Ec2Async("ModifyInstanceMetadataOptions", ("InstanceId", instance), ("HttpPutResponseHopLimit", "2"));

        var told = (await _cluster.Aws.Ec2Async("DescribeInstances", ("InstanceId.1", instance))).Descendants("metadataOptions").Single();
        Assert.That((told.Text("httpTokens"), told.Text("httpPutResponseHopLimit"), told.Text("httpEndpoint")), Is.EqualTo(("required", "2", "enabled")));
    }

    [Test]
    public async Task A_second_interface_has_its_own_groups_alone()
    {
        var (own, other) = (await _cluster.GroupAsync("own"), await _cluster.GroupAsync("other"));
        var instance = await _cluster.InstanceAsync(("SecurityGroupId.1", own));
        var subnet = (await _cluster.Aws.Ec2Async("DescribeInstances", ("InstanceId.1", instance))).Text("subnetId")!;
        var second = (await _cluster.Aws.Ec2Async("CreateNetworkInterface", ("SubnetId", subnet), ("SecurityGroupId.1", other))).Text("networkInterfaceId")!;
        _ = await _cluster.Aws.Ec2Async("AttachNetworkInterface", ("InstanceId", instance), ("NetworkInterfaceId", second), ("DeviceIndex", "1"));

        Assert.That((await _cluster.Aws.Ec2Async("DescribeNetworkInterfaces", ("NetworkInterfaceId.1", second))).Texts("groupId"), Is.EqualTo([other]));
    }

    [Test]
    public async Task A_launch_templates_version_is_deleted_and_its_number_is_never_given_again()
    {
        var template = (await _cluster.Aws.Ec2Async("CreateLaunchTemplate", ("LaunchTemplateName", "t"), ("LaunchTemplateData.InstanceType", "t3.nano"))).Text("launchTemplateId")!;
        async Task<string?> NextAsync() => (await _cluster.Aws.Ec2Async(
            "CreateLaunchTemplateVersion", ("LaunchTemplateId", template), ("LaunchTemplateData.InstanceType", "t3.micro"))).Text("versionNumber");
        Assert.That(await NextAsync(), Is.EqualTo("2"));
        var deleted = await _cluster.Aws.Ec2Async("DeleteLaunchTemplateVersions", ("LaunchTemplateId", template), ("LaunchTemplateVersion.1", "1"), ("LaunchTemplateVersion.2", "2"));

        Assert.That(deleted.Descendants("successfullyDeletedLaunchTemplateVersionSet").Single().Texts("versionNumber"), Is.EqualTo(["2"]), "the default version stays");
        Assert.That(await NextAsync(), Is.EqualTo("3"));
    }

    [Test]
    public async Task A_group_tells_whom_it_notifies()
    {
        var template = (await _cluster.Aws.Ec2Async("CreateLaunchTemplate", ("LaunchTemplateName", "t"), ("LaunchTemplateData.InstanceType", "t3.nano"), ("LaunchTemplateData.ImageId", await _cluster.ImageAsync()))).Text("launchTemplateId")!;
        Task<System.Xml.Linq.XElement> ScalingAsync(string action, params (string, string)[] more) => _cluster.Aws.CallAsync("autoscaling", action, [("AutoScalingGroupName", "g"), .. more]);
        _ = await ScalingAsync("CreateAutoScalingGroup", ("MinSize", "0"), ("MaxSize", "0"), ("AvailabilityZones.member.1", "us-west-1a"), ("LaunchTemplate.LaunchTemplateId", template));
        _ = await ScalingAsync("PutNotificationConfiguration", ("TopicARN", "arn:t"), ("NotificationTypes.member.1", "autoscaling:TEST_NOTIFICATION"));
        Task<System.Xml.Linq.XElement> ToldAsync() => _cluster.Aws.CallAsync("autoscaling", "DescribeNotificationConfigurations", ("AutoScalingGroupNames.member.1", "g"));
        Assert.That((await ToldAsync()).Text("TopicARN"), Is.EqualTo("arn:t"));

        _ = await ScalingAsync("DeleteNotificationConfiguration", ("TopicARN", "arn:t"));
        Assert.That((await ToldAsync()).Text("TopicARN"), Is.Null);
    }
}
