using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What the specification of all servers takes and refuses.</summary>
public sealed class ServerSpecificationTests
{
    private const string KeyForm = "must be 1 to 255 printable ASCII characters, with no space at either end";
    private const string ProfileForm = "InstanceProfile must be 1 to 128 letters, digits and +=,.@-_, got: ";

    private static readonly string Longest = new('a', 255);

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new ServerSpecification()),
        Rule.Taken("all there is", MaximalServer.Specification),
        Rule.Taken("the longest names", new ServerSpecification { KeyPairName = Longest, InstanceProfile = Longest[..128], PlacementGroup = Longest }),
        Rule.Taken("the shortest names", new ServerSpecification { KeyPairName = "a", InstanceProfile = "a", PlacementGroup = "a" }),
        Rule.Taken("a space within a name", new ServerSpecification { KeyPairName = "card web" }),
        Rule.Taken("the lowest hop limit", new ServerSpecification { MetadataHopLimit = 1 }),
        Rule.Taken("the highest hop limit", new ServerSpecification { MetadataHopLimit = 64 }),
        Rule.Taken("as many volumes as devices", new ServerSpecification { DataVolumes = Volumes("fghijklmnop") }),
        Rule.Taken("credits of a burstable type", new ServerSpecification { InstanceType = "t4g.nano", CpuCredits = CpuCredits.Standard }),
        Rule.Taken("as many tags as AWS takes", new ServerSpecification { Tags = Tags(46) }),
        Rule.Taken("the longest tag", Tagged(Longest[..128], Longest + "a")),
        Rule.Taken("a tag without a value", Tagged("été: a_b+c=d/e@f-g.h", "")),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new ServerSpecification { KeyPairName = "" }, $"KeyPairName {KeyForm}, got: \"\"."),
        Rule.Refused(new ServerSpecification { KeyPairName = Longest + "a" }, $"KeyPairName {KeyForm}, got: \"{Longest}a\"."),
        Rule.Refused(new ServerSpecification { KeyPairName = " card-web" }, $"KeyPairName {KeyForm}, got: \" card-web\"."),
        Rule.Refused(new ServerSpecification { KeyPairName = "card-web\n" }, $"KeyPairName {KeyForm}, got: \"card-web\n\"."),
        Rule.Refused(new ServerSpecification { KeyPairName = "clé" }, $"KeyPairName {KeyForm}, got: \"clé\"."),
        Rule.Refused(new ServerSpecification { PlacementGroup = "" }, $"PlacementGroup {KeyForm}, got: \"\"."),
        Rule.Refused(new ServerSpecification { PlacementGroup = Longest + "a" }, $"PlacementGroup {KeyForm}, got: \"{Longest}a\"."),
        Rule.Refused(new ServerSpecification { InstanceProfile = "" }, $"{ProfileForm}\"\"."),
        Rule.Refused(new ServerSpecification { InstanceProfile = "a/b" }, $"{ProfileForm}\"a/b\"."),
        Rule.Refused(new ServerSpecification { InstanceProfile = Longest[..129] }, $"{ProfileForm}\"{Longest[..129]}\"."),
        Rule.Refused(new ServerSpecification { RootVolume = new() { SizeGiB = 0 } }, "RootVolume.SizeGiB must be between 1 and 65536 GiB for Gp3, got: 0."),
        Rule.Refused(
            new ServerSpecification { DataVolumes = [new() { DeviceName = "/dev/sdf", ThroughputMiBps = 1 }] },
            "DataVolumes[0].ThroughputMiBps must be between 125 and 2000 MiB per second, got: 1."),
        Rule.Refused(new ServerSpecification { DataVolumes = Volumes("fgf") }, "DataVolumes.DeviceName must name each once, got: /dev/sdf, /dev/sdg, /dev/sdf."),
        Rule.Refused(new ServerSpecification { MetadataHopLimit = 0 }, "MetadataHopLimit must be between 1 and 64, got: 0."),
        Rule.Refused(new ServerSpecification { MetadataHopLimit = 65 }, "MetadataHopLimit must be between 1 and 64, got: 65."),
        Rule.Refused(new ServerSpecification { Tenancy = (Tenancy)9 }, "Tenancy must be one of Default, Dedicated, Host, got: 9."),
        Rule.Refused(new ServerSpecification { ShutdownBehavior = (ShutdownBehavior)9 }, "ShutdownBehavior must be one of Stop, Terminate, got: 9."),
        Rule.Refused(new ServerSpecification { CpuCredits = (CpuCredits)9 }, "CpuCredits must be one of Standard, Unlimited, got: 9."),
        Rule.Refused(
            new ServerSpecification { InstanceType = "m7i.large", CpuCredits = CpuCredits.Standard },
            "CpuCredits can be set for t2, t3, t3a and t4g alone, got: Standard for m7i.large."),
        Rule.Refused(new ServerSpecification { InstanceType = "t2.micro" }, "EbsOptimized must be false for t2.micro, which has no bandwidth of its own for volumes, got: True."),
        Rule.Refused(new ServerSpecification { Tags = Tags(47) }, "Tags.Count must be between 0 and 46, got: 47."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(ServerSpecification server) => Assert.That(Problems.Of(new ServerSpecificationValidator(), server), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(ServerSpecification server, string problem) => Assert.That(Problems.Of(new ServerSpecificationValidator(), server), Is.EqualTo([problem]));

    [Test]
    public void It_takes_instance_types(
        [Values("t3.micro", "t4g.2xlarge", "m7i.metal-24xl", "mac2-m2pro.metal", "u-6tb1.56xlarge", "u7in-16tb.224xlarge", "hpc7a.96xlarge", "p4de.24xlarge", "im4gn.xlarge", "a1.medium")] string type) =>
        Assert.That(Problems.Of(new ServerSpecificationValidator(), new ServerSpecification { InstanceType = type }), Is.Empty);

    [Test]
    public void It_refuses_what_is_no_instance_type([Values("", "t3", "micro", "t3.", ".micro", "t3.mciro", "T3.micro", "t3_micro", "t3.micro ", "t3.micro.x", "t3.micro\n", "m7i.metal-24", "t3.16xlarge", "t9.micro")] string type) =>
        Assert.That(Problems.Of(new ServerSpecificationValidator(), new ServerSpecification { InstanceType = type }), Is.EqualTo(
            [$"InstanceType must be an instance type that EC2 has, such as t3.micro, got: \"{type}\"."]));

    [TestCase("", "x")]
    [TestCase("Name", "card-web09")]
    [TestCase("Project", "x")]
    [TestCase("environment", "x")]
    [TestCase("MANAGEDBY", "x")]
    [TestCase("aws:backup", "x")]
    [TestCase("AWS:backup", "x")]
    [TestCase("backup!", "x")]
    [TestCase("backup", "daily;")]
    [TestCase("backup", "daily\n")]
    public void It_refuses_tags_that_AWS_does_not_take(string key, string value) => Assert.That(
        Problems.Of(new ServerSpecificationValidator(), Tagged(key, value)),
        Has.Count.EqualTo(1).And.All.StartsWith("Tags[0] must have a key of 1 to 128 and a value of up to 256").And.All.EndsWith($"got: [{key}, {value}]."));

    [TestCase("backup plan")]
    [TestCase("backup/plan")]
    [TestCase(".")]
    [TestCase("..")]
    [TestCase("_index")]
    public void It_refuses_keys_that_the_metadata_service_cannot_name(string key)
    {
        Assert.That(Problems.Of(new ServerSpecificationValidator(), Tagged(key, "x")), Is.Empty);
        Assert.That(Problems.Of(new ServerSpecificationValidator(), Tagged(key, "x") with { MetadataTags = true }), Is.EqualTo(
            [$"Tags[0] must have a key without spaces and slashes, other than \".\", \"..\" and \"_index\", where MetadataTags is true, got: [{key}, x]."]));
    }

    [TestCase(129, 1)]
    [TestCase(1, 257)]
    public void It_refuses_tags_that_are_too_long(int key, int value) =>
        Assert.That(Problems.Of(new ServerSpecificationValidator(), Tagged(new('k', key), new('v', value))), Has.Count.EqualTo(1));

    [Test]
    public void It_refuses_more_volumes_than_there_are_devices() =>
        Assert.That(Problems.Of(new ServerSpecificationValidator(), new ServerSpecification { DataVolumes = Volumes("fghijklmnopq") }), Is.EqualTo(
            ["DataVolumes[11].DeviceName must be /dev/sdf to /dev/sdp, got: \"/dev/sdq\".", "DataVolumes.Count must be between 0 and 11, got: 12."]));

    [Test]
    public void It_reports_all_that_is_wrong_at_once()
    {
        // given
        var server = new ServerSpecification { InstanceType = "t3", KeyPairName = "", InstanceProfile = "", RootVolume = new() { SizeGiB = 0, Iops = 1 }, MetadataHopLimit = 0 };

        // when
        var problems = Problems.Of(() => _ = new WebServer(ModuleStack.Empty(), "server", Given.Server with { Specification = server }));

        // then
        Assert.That(problems, Has.Count.EqualTo(6));
    }

    private static DataVolumeOptions[] Volumes(string letters) => [.. letters.Select(letter => new DataVolumeOptions { DeviceName = $"/dev/sd{letter}" })];

    private static Dictionary<string, string> Tags(int count) => Enumerable.Range(1, count).ToDictionary(number => $"tag {number}", _ => "x", StringComparer.Ordinal);

    private static ServerSpecification Tagged(string key, string value) => new() { Tags = new Dictionary<string, string>(StringComparer.Ordinal) { [key] = value } };
}
