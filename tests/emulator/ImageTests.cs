using System.Text.Json;
using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Machine images.</summary>
public sealed class ImageTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [TestCase("us-west-1")]
    [TestCase("eu-central-1")]
    public async Task A_publishers_image_is_found_in_every_region(string region)
    {
        var aws = new AwsQuery((await SharedEmulator.GetAsync()).Endpoint, SharedEmulator.NewAccount(), region);

        var found = await aws.Ec2Async(
            "DescribeImages",
            ("Owner.1", "136693071363"),
            ("Filter.1.Name", "name"), ("Filter.1.Value.1", "debian-12-amd64-*"),
            ("Filter.2.Name", "architecture"), ("Filter.2.Value.1", "x86_64"),
            ("Filter.3.Name", "virtualization-type"), ("Filter.3.Value.1", "hvm"),
            ("Filter.4.Name", "root-device-type"), ("Filter.4.Value.1", "ebs"),
            ("Filter.5.Name", "state"), ("Filter.5.Value.1", "available"));

        Assert.That(found.Texts("name"), Is.SupersetOf(new[] { "debian-12-amd64-20250703-2162", "debian-12-amd64-20250814-2204" }));
        Assert.That(found.Texts("architecture"), Is.All.EqualTo("x86_64"));
        Assert.That(found.Texts("rootDeviceName"), Is.All.EqualTo("/dev/xvda"));
    }

    [TestCase("platform-details", "Linux/UNIX")]
    [TestCase("ena-support", "true")]
    public async Task Filters_that_moto_fails_at_are_answered(string name, string value) =>
        Assert.That(
            (await _cluster.Aws.Ec2Async("DescribeImages", ("Owner.1", "136693071363"), ("Filter.1.Name", name), ("Filter.1.Value.1", value))).Texts("name"),
            Does.Contain("debian-12-amd64-20250814-2204"));

    [Test]
    public async Task An_image_that_is_not_there_cannot_be_launched() =>
        Assert.That(
            (await _cluster.Aws.Ec2Async("RunInstances", ("ImageId", "ami-0123456789abcdef0"), ("InstanceType", "t3.micro"), ("MinCount", "1"), ("MaxCount", "1"))).Text("Code"),
            Is.EqualTo("InvalidAMIID.NotFound"));

    [Test]
    public async Task An_instance_type_that_is_not_there_cannot_be_launched() =>
        Assert.That(
            (await _cluster.Aws.Ec2Async("RunInstances", ("ImageId", await _cluster.ImageAsync()), ("InstanceType", "t3.tiny"), ("MinCount", "1"), ("MaxCount", "1"))).Text("Code"),
            Does.StartWith("InvalidInstanceType"));

    [Test]
    public async Task An_image_of_an_instance_has_every_attached_volume()
    {
        var instance = await InstanceWithDataVolumeAsync();

        var image = await CreateImageAsync(instance, withoutReboot: true);
        var devices = await DevicesAsync(image);

        Assert.That(devices.Select(device => $"{device.At("deviceName")} {device.At("ebs/volumeSize")} {device.At("ebs/encrypted")}"),
            Is.EqualTo(new[] { "/dev/xvda 10 true", "/dev/sdf 20 true" }));
        Assert.That((await _cluster.Aws.Ec2Async("DescribeSnapshots", ("Owner.1", "self"))).Texts("snapshotId"),
            Is.EquivalentTo(devices.Select(device => device.At("ebs/snapshotId"))));
    }

    [Test]
    public async Task A_clone_of_the_image_has_its_volumes()
    {
        var image = await CreateImageAsync(await InstanceWithDataVolumeAsync(), withoutReboot: true);

        var clone = await _cluster.InstanceAsync(("ImageId", image));
        var volumes = await _cluster.Aws.Ec2Async("DescribeVolumes", ("Filter.1.Name", "attachment.instance-id"), ("Filter.1.Value.1", clone));

        Assert.That(volumes.Descendants("volumeSet").Single().Elements().Select(volume => $"{volume.At("size")} {volume.At("encrypted")} {volume.At("volumeType")}"),
            Is.EqualTo(new[] { "10 true gp3", "20 true gp3" }));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    public async Task The_instance_is_rebooted_unless_the_call_says_not_to(bool withoutReboot, bool rebooted)
    {
        var image = await CreateImageAsync(await _cluster.InstanceAsync(), withoutReboot);

        var entry = (await JournalAsync()).Single(entry => entry.GetProperty("image").GetString() == image);

        Assert.That(entry.GetProperty("withoutReboot").GetBoolean(), Is.EqualTo(withoutReboot));
        Assert.That(entry.GetProperty("rebooted").GetBoolean(), Is.EqualTo(rebooted));
    }

    [Test]
    public async Task A_name_is_taken_once()
    {
        var instance = await _cluster.InstanceAsync();
        await CreateImageAsync(instance, withoutReboot: true);

        var second = await _cluster.Aws.Ec2Async("CreateImage", ("InstanceId", instance), ("Name", "card-web-1.0.0"));

        Assert.That(second.Text("Code"), Is.EqualTo("InvalidAMIName.Duplicate"));
    }

    private Task<string> InstanceWithDataVolumeAsync() => _cluster.InstanceAsync(
        ("BlockDeviceMapping.1.DeviceName", "/dev/xvda"), ("BlockDeviceMapping.1.Ebs.VolumeSize", "10"), ("BlockDeviceMapping.1.Ebs.Encrypted", "true"),
        ("BlockDeviceMapping.2.DeviceName", "/dev/sdf"), ("BlockDeviceMapping.2.Ebs.VolumeSize", "20"), ("BlockDeviceMapping.2.Ebs.Encrypted", "true"),
        ("BlockDeviceMapping.2.Ebs.VolumeType", "gp3"));

    private async Task<string> CreateImageAsync(string instance, bool withoutReboot) => (await _cluster.Aws.Ec2Async(
        "CreateImage", ("InstanceId", instance), ("Name", "card-web-1.0.0"), ("NoReboot", withoutReboot ? "true" : "false"))).Text("imageId")!;

    private async Task<IReadOnlyList<XElement>> DevicesAsync(string image) =>
        [.. (await _cluster.Aws.Ec2Async("DescribeImages", ("ImageId.1", image))).Descendants("blockDeviceMapping").Single().Elements()];

    private static async Task<IReadOnlyList<JsonElement>> JournalAsync()
    {
        using var client = new HttpClient();
        var journal = await client.GetStringAsync(new Uri((await SharedEmulator.GetAsync()).Endpoint, "/_emulator/journal"));
        return [.. JsonSerializer.Deserialize<JsonElement>(journal).EnumerateArray()];
    }
}
