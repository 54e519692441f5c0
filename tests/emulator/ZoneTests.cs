namespace CardWeb.Tf.Tests.Emulation;

/// <summary>The zone that moto lacks.</summary>
public sealed class ZoneTests
{
    [Test]
    public async Task The_third_zone_is_there_with_a_default_subnet_and_its_instance_types()
    {
        var cluster = await Cluster.NewAsync();

        var zones = await cluster.Aws.Ec2Async("DescribeAvailabilityZones");
        var types = await cluster.Aws.Ec2Async(
            "DescribeInstanceTypeOfferings",
            ("LocationType", "availability-zone"),
            ("Filter.1.Name", "location"), ("Filter.1.Value.1", "us-west-1c"),
            ("Filter.2.Name", "instance-type"), ("Filter.2.Value.1", "t3.micro"));

        Assert.That(zones.Texts("zoneName"), Is.EqualTo(new[] { "us-west-1a", "us-west-1b", "us-west-1c" }));
        Assert.That(await cluster.SubnetAsync("us-west-1c"), Does.StartWith("subnet-"));
        Assert.That(types.Texts("location"), Is.EqualTo(new[] { "us-west-1c" }));
    }

    [Test]
    public async Task An_instance_runs_there()
    {
        var cluster = await Cluster.NewAsync();

        var instance = await cluster.InstanceAsync(("SubnetId", await cluster.SubnetAsync("us-west-1c")));

        Assert.That((await cluster.DescribeAsync(instance)).At("placement/availabilityZone"), Is.EqualTo("us-west-1c"));
    }
}
