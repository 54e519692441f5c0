namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What moto forgets or lacks of instances.</summary>
public sealed class InstanceTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [Test]
    public async Task Detailed_monitoring_is_turned_on_and_off()
    {
        var instance = await _cluster.InstanceAsync();

        await _cluster.Aws.Ec2Async("MonitorInstances", ("InstanceId.1", instance));
        Assert.That((await _cluster.DescribeAsync(instance)).At("monitoring/state"), Is.EqualTo("enabled"));

        await _cluster.Aws.Ec2Async("UnmonitorInstances", ("InstanceId.1", instance));
        Assert.That((await _cluster.DescribeAsync(instance)).At("monitoring/state"), Is.EqualTo("disabled"));
    }

    [Test]
    public async Task Protection_against_termination_is_kept_from_the_launch_on()
    {
        var instance = await _cluster.InstanceAsync(("DisableApiTermination", "true"));

        var attribute = await _cluster.Aws.Ec2Async("DescribeInstanceAttribute", ("InstanceId", instance), ("Attribute", "disableApiTermination"));
        var refused = await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", instance));

        Assert.That(attribute.At("disableApiTermination/value"), Is.EqualTo("true"));
        Assert.That(refused.Text("Code"), Is.EqualTo("OperationNotPermitted"));
    }

    [TestCase("false", false)]
    [TestCase("true", true)]
    public async Task A_public_address_is_there_when_it_is_asked_for(string asked, bool isThere)
    {
        var instance = await _cluster.InstanceAsync(
            ("NetworkInterface.1.DeviceIndex", "0"),
            ("NetworkInterface.1.SubnetId", await _cluster.SubnetAsync("us-west-1b")),
            ("NetworkInterface.1.AssociatePublicIpAddress", asked));

        var described = await _cluster.DescribeAsync(instance);

        Assert.That(described.Descendants("association").Any(), Is.EqualTo(isThere));
        Assert.That(described.At("ipAddress") is not null, Is.EqualTo(isThere));
    }

    [Test]
    public async Task The_groups_of_its_interface_are_its_own_and_stay_through_other_changes()
    {
        var group = await _cluster.GroupAsync("card-web-sg");
        var instance = await _cluster.InstanceAsync(
            ("NetworkInterface.1.DeviceIndex", "0"),
            ("NetworkInterface.1.SubnetId", await _cluster.SubnetAsync("us-west-1b")),
            ("NetworkInterface.1.SecurityGroupId.1", group));

        await _cluster.Aws.Ec2Async("ModifyInstanceAttribute", ("InstanceId", instance), ("InstanceInitiatedShutdownBehavior.Value", "terminate"));

        Assert.That((await _cluster.DescribeAsync(instance)).Element("groupSet")!.Texts("groupId"), Is.EqualTo(new[] { group }));
    }

    [Test]
    public async Task Its_interface_and_its_volumes_go_with_it_and_a_second_end_is_no_error()
    {
        var instance = await _cluster.InstanceAsync();

        await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", instance));
        var again = await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", instance));

        Assert.That(again.Text("Code"), Is.Not.EqualTo("InvalidNetworkInterfaceID.NotFound"));
        Assert.That((await _cluster.Aws.Ec2Async("DescribeNetworkInterfaces")).Texts("networkInterfaceId"), Is.Empty);
        Assert.That((await _cluster.Aws.Ec2Async("DescribeVolumes")).Texts("volumeId"), Is.Empty);
    }

    [Test]
    public async Task A_key_pair_that_is_not_there_is_refused() =>
        Assert.That(
            (await _cluster.Aws.Ec2Async("RunInstances", ("ImageId", await _cluster.ImageAsync()), ("InstanceType", "t3.micro"), ("KeyName", "lost"), ("MinCount", "1"), ("MaxCount", "1"))).Text("Code"),
            Is.EqualTo("InvalidKeyPair.NotFound"));

    [Test]
    public async Task A_call_that_the_emulator_lacks_is_refused_at_once()
    {
        var answer = await _cluster.Aws.Ec2Async("DescribeVpnConcentrators");

        Assert.That(answer.Text("Code"), Is.EqualTo("InvalidAction"));
        Assert.That(answer.Text("Message"), Does.Contain("The emulator lacks DescribeVpnConcentrators"));
    }
}
