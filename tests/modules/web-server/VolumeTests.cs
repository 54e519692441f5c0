using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>AWS's limits for each type of volume.</summary>
public sealed class VolumeTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new VolumeOptions()),
        Rule.Taken("all there is", MaximalServer.RootVolume),
        Rule.Taken("the smallest gp3, with its own IOPS and throughput", new VolumeOptions { SizeGiB = 1, Iops = 3000, ThroughputMiBps = 750 }),
        Rule.Taken("the largest gp3", new VolumeOptions { SizeGiB = 65536, Iops = 80000, ThroughputMiBps = 2000 }),
        Rule.Taken("the least throughput", new VolumeOptions { ThroughputMiBps = 125 }),
        Rule.Taken("gp3 at 500 IOPS a GiB", new VolumeOptions { SizeGiB = 160, Iops = 80000 }),
        Rule.Taken("the smallest gp2", Gp2 with { SizeGiB = 1 }),
        Rule.Taken("the largest gp2", Gp2 with { SizeGiB = 16384 }),
        Rule.Taken("the smallest io1", Io1 with { SizeGiB = 4, Iops = 200 }),
        Rule.Taken("the largest io1", Io1 with { SizeGiB = 16384, Iops = 64000 }),
        Rule.Taken("the smallest io2", Io2 with { SizeGiB = 4, Iops = 4000 }),
        Rule.Taken("the largest io2", Io2 with { SizeGiB = 65536, Iops = 256000 }),
        Rule.Taken("the least IOPS", Io1),
        Rule.Taken("a key of many regions", new VolumeOptions { KmsKeyArn = "arn:aws:kms:us-west-1:111111111111:key/mrk-1234abcd12ab34cd56ef1234567890ab" }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new VolumeOptions { Type = (VolumeType)9 }, "Type must be one of Gp3, Gp2, Io1, Io2, got: 9."),
        Rule.Refused(new VolumeOptions { SizeGiB = 0 }, "SizeGiB must be between 1 and 65536 GiB for Gp3, got: 0."),
        Rule.Refused(new VolumeOptions { SizeGiB = 65537 }, "SizeGiB must be between 1 and 65536 GiB for Gp3, got: 65537."),
        Rule.Refused(Gp2 with { SizeGiB = 0 }, "SizeGiB must be between 1 and 16384 GiB for Gp2, got: 0."),
        Rule.Refused(Gp2 with { SizeGiB = 16385 }, "SizeGiB must be between 1 and 16384 GiB for Gp2, got: 16385."),
        Rule.Refused(Io1 with { SizeGiB = 3 }, "SizeGiB must be between 4 and 16384 GiB for Io1, got: 3."),
        Rule.Refused(Io1 with { SizeGiB = 16385 }, "SizeGiB must be between 4 and 16384 GiB for Io1, got: 16385."),
        Rule.Refused(Io2 with { SizeGiB = 3 }, "SizeGiB must be between 4 and 65536 GiB for Io2, got: 3."),
        Rule.Refused(Io2 with { SizeGiB = 65537 }, "SizeGiB must be between 4 and 65536 GiB for Io2, got: 65537."),
        Rule.Refused(new VolumeOptions { Iops = 2999 }, "Iops must be between 3000 and 80000 for Gp3, got: 2999."),
        Rule.Refused(new VolumeOptions { SizeGiB = 1000, Iops = 80001 }, "Iops must be between 3000 and 80000 for Gp3, got: 80001."),
        Rule.Refused(Io1 with { Iops = 99 }, "Iops must be between 100 and 64000 for Io1, got: 99."),
        Rule.Refused(Io1 with { SizeGiB = 16384, Iops = 64001 }, "Iops must be between 100 and 64000 for Io1, got: 64001."),
        Rule.Refused(Io2 with { Iops = 99 }, "Iops must be between 100 and 256000 for Io2, got: 99."),
        Rule.Refused(Io2 with { SizeGiB = 1000, Iops = 256001 }, "Iops must be between 100 and 256000 for Io2, got: 256001."),
        Rule.Refused(new VolumeOptions { SizeGiB = 8, Iops = 4001 }, "Iops must be at most 500 for each GiB of Gp3, got: 4001 for 8 GiB. Lower it or raise the size."),
        Rule.Refused(Io1 with { SizeGiB = 4, Iops = 201 }, "Iops must be at most 50 for each GiB of Io1, got: 201 for 4 GiB. Lower it or raise the size."),
        Rule.Refused(Io2 with { SizeGiB = 4, Iops = 4001 }, "Iops must be at most 1000 for each GiB of Io2, got: 4001 for 4 GiB. Lower it or raise the size."),
        Rule.Refused(Gp2 with { Iops = 3000 }, "Iops cannot be set for Gp2, whose IOPS follow its size, got: 3000. Leave it out, or choose Gp3."),
        Rule.Refused(Io1 with { Iops = null }, "Iops must be set for Io1 and Io2, which have no default, got: none."),
        Rule.Refused(Io2 with { Iops = null }, "Iops must be set for Io1 and Io2, which have no default, got: none."),
        Rule.Refused(new VolumeOptions { ThroughputMiBps = 124 }, "ThroughputMiBps must be between 125 and 2000 MiB per second, got: 124."),
        Rule.Refused(new VolumeOptions { SizeGiB = 100, Iops = 10000, ThroughputMiBps = 2001 }, "ThroughputMiBps must be between 125 and 2000 MiB per second, got: 2001."),
        Rule.Refused(new VolumeOptions { ThroughputMiBps = 751 }, "ThroughputMiBps must be at most a quarter of the IOPS, 750, got: 751. Lower it or raise Iops."),
        Rule.Refused(new VolumeOptions { Iops = 4000, ThroughputMiBps = 1001 }, "ThroughputMiBps must be at most a quarter of the IOPS, 1000, got: 1001. Lower it or raise Iops."),
        Rule.Refused(Gp2 with { ThroughputMiBps = 125 }, "ThroughputMiBps can be set for Gp3 alone, got: 125 for Gp2."),
        Rule.Refused(Io2 with { ThroughputMiBps = 125 }, "ThroughputMiBps can be set for Gp3 alone, got: 125 for Io2."),
    ];

    private static VolumeOptions Gp2 => new() { Type = VolumeType.Gp2 };

    private static VolumeOptions Io1 => new() { Type = VolumeType.Io1, Iops = 100 };

    private static VolumeOptions Io2 => new() { Type = VolumeType.Io2, Iops = 100 };

    [TestCaseSource(nameof(Taken))]
    public void It_takes(VolumeOptions volume) => Assert.That(Problems.Of(new VolumeValidator(), volume), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(VolumeOptions volume, string problem) => Assert.That(Problems.Of(new VolumeValidator(), volume), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_keys_of_another_form(
        [Values("", "alias/card-web", "11111111-2222-3333-4444-555555555555", "arn:aws:kms:us-west-1:111111111111:alias/card-web", "arn:aws:kms:us-west-1::key/1", "arn:aws:s3:us-west-1:111111111111:key/1")] string key) =>
        Assert.That(Problems.Of(new VolumeValidator(), new VolumeOptions { KmsKeyArn = key }), Is.EqualTo(
            [$"KmsKeyArn must be an ARN of the form arn:aws:kms:<region>:<account>:key/<id>, got: \"{key}\"."]));

    [Test]
    public void A_data_volume_has_a_device_of_its_own([Values("/dev/sdf", "/dev/sdp")] string device) =>
        Assert.That(Problems.Of(new DataVolumeValidator(), new DataVolumeOptions { DeviceName = device }), Is.Empty);

    [Test]
    public void A_data_volume_has_no_device_of_the_root_volume_or_beyond([Values("", "/dev/sde", "/dev/sdq", "/dev/sdf1", "/dev/xvdf", "sdf", "/dev/sdf\n")] string device) =>
        Assert.That(Problems.Of(new DataVolumeValidator(), new DataVolumeOptions { DeviceName = device }), Is.EqualTo([$"DeviceName must be /dev/sdf to /dev/sdp, got: \"{device}\"."]));

    [Test]
    public void A_data_volume_is_held_to_the_limits_of_its_type() =>
        Assert.That(Problems.Of(new DataVolumeValidator(), new DataVolumeOptions { DeviceName = "/dev/sdf", SizeGiB = 0, ThroughputMiBps = 1 }), Has.Count.EqualTo(2));
}
