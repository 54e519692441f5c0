using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Bad settings: each a message with what is wrong, the value and what is allowed, all at once, before anything is made.</summary>
public sealed class SettingsCheckTests
{
    private static readonly EnvironmentSettings Good = Catalogue.Find("development");

    private static readonly PolicyException Excuse = new() { Rules = ["listener-https"], Where = ["load-balancer"], Reason = "Plain HTTP.", Until = new(2026, 1, 1) };

    public static IEnumerable<TestCaseData> Wrong =>
    [
        Case(Good with { Zones = ["us-west-1b"] }, "Zones.Count must be between 2 and 8 different availability zones, got: 1."),
        Case(Good with { Zones = [] }, "Zones.Count must be between 2 and 8 different availability zones, got: 0."),
        Case(Good with { Zones = ["us-west-1b", "us-east-1c"] }, "Zones[1] must be a zone of the region, us-west-1 and a letter, got: \"us-east-1c\"."),
        Case(Good with { Zones = ["us-west-1b", "us-west-1c", "us-west-1b"] }, "Zones must name each once, got: us-west-1b, us-west-1c, us-west-1b."),
        Case(Good with { Clones = 0 }, "Clones must be between 1 and 98 clones, got: 0."),
        Case(Good with { Clones = -3 }, "Clones must be between 1 and 98 clones, got: -3."),
        Case(Good with { TargetGroup = new() { Port = 0 } }, "TargetGroup.Port must be between 1 and 65535, got: 0."),
        Case(Good with { TargetGroup = new() { Port = 65536 } }, "TargetGroup.Port must be between 1 and 65535, got: 65536."),
        Case(Good with { Listener = new() { HttpPort = 65536 } }, "Listener.HttpPort must be between 1 and 65535, got: 65536."),
        Case(Good with { TargetGroup = new() { HealthCheck = new() { IntervalSeconds = 10, TimeoutSeconds = 10 } } }, "TargetGroup.HealthCheck.TimeoutSeconds must be below the interval of 10 seconds, got: 10. Lower the timeout or raise the interval."),
        Case(Good with { TargetGroup = new() { HealthCheck = new() { IntervalSeconds = 301 } } }, "TargetGroup.HealthCheck.IntervalSeconds must be between 5 and 300 seconds, got: 301."),
        Case(Good with { NamePrefix = "card-web-of-a-length-too-much" }, "NamePrefix must be 1 to 22 letters, digits and hyphens, so that names of load balancers and target groups fit AWS's 32; not \"internal\" or \"sg\" as the first word, and no hyphen at either end, got: \"card-web-of-a-length-too-much\"."),
        Case(Good with { NamePrefix = "card-web-" }, "and no hyphen at either end, got: \"card-web-\"."),
        Case(Good with { NamePrefix = "card_web" }, "got: \"card_web\"."),
        Case(Good with { NamePrefix = "internal-web" }, "got: \"internal-web\"."),
        Case(Good with { Network = new NewVpc { Cidr = "10.20.0.0" } }, "Network.Cidr must be an IPv4 range whose address has no bits beyond its prefix, such as 10.20.0.0/16, got: \"10.20.0.0\"."),
        Case(Good with { Network = new NewVpc { Cidr = "10.20.3.0/16" } }, "got: \"10.20.3.0/16\"."),
        Case(Good with { Network = new NewVpc { Cidr = "10.20.0.0/24" } }, "Network.Cidr must have a prefix between /16 and /23, so that its subnets have room for a load balancer, got: \"10.20.0.0/24\"."),
        Case(Good with { Network = new ExistingVpc { VpcId = "vpc-0123456789abcdef0", PublicSubnetIds = new Dictionary<string, string> { ["us-west-1b"] = "subnet-01234567" } } }, "Network.PublicSubnetIds must name a subnet for every zone, missing: us-west-1c."),
        Case(Good with { AccountId = "1234" }, "AccountId must be an account id of twelve digits, got: \"1234\"."),
        Case(Good with { Region = "westus" }, "Region must be an AWS region such as us-west-1, got: \"westus\"."),
        Case(Good with { Server = new() { InstanceType = "huge" } }, "Server.InstanceType must be an instance type that EC2 has, such as t3.micro, got: \"huge\"."),
        Case(Good with { BaseImage = new() { ImageId = "ami-xyz" } }, "BaseImage.ImageId must be \"ami-\" and 8 or 17 hexadecimal digits, got: \"ami-xyz\"."),
        Case(Good with { Server = new() { KeyPairName = " card-web" } }, "Server.KeyPairName must be 1 to 255 printable ASCII characters, with no space at either end, got: \" card-web\"."),
        Case(Good with { StateBucket = "State_Bucket" }, "StateBucket must be a name that S3 takes, got: \"State_Bucket\"."),
        Case(Good with { StateBucket = "10.0.0.1" }, "StateBucket must be a name that S3 takes, got: \"10.0.0.1\"."),
        Case(Good with { Image = new() { ApprovedVersions = ["1.0"] } }, "Image.ApprovedVersions[0] must be an image version of three numbers such as 1.0.0, got: \"1.0\"."),
        Case(Good with { Image = new() { ApprovedVersions = ["1.0.0"], Version = "1.1.0" } }, "Image.Version must be one of the approved versions (1.0.0), got: \"1.1.0\"."),
        Case(Good with { Image = new() { ApprovedVersions = ["1.0.0", "1.0.0"] } }, "Image.ApprovedVersions must name each once, got: 1.0.0, 1.0.0."),
        Case(Good with { Listener = new() { CertificateArn = "arn:aws:acm:us-east-1:111111111111:certificate/x" } }, "Listener.CertificateArn must be a certificate of the balancer's region us-west-1"),
        Case(Good with { ClientCidrs = ["everybody"] }, "ClientCidrs[0] must be an IPv4 or IPv6 range"),
        Case(Good with { Exceptions = [Excuse with { Rules = ["CKV_AWS_2", "CKV_AWS_9999"] }] }, "Exceptions[0].Rules[1] must be a policy's name or id as docs/policies.md lists them, such as listener-https or CKV_AWS_2, got: \"CKV_AWS_9999\"."),
        Case(Good with { Exceptions = [Excuse with { Rules = [] }] }, "Exceptions[0].Rules.Count must be at least 1 policy, got: 0."),
        Case(Good with { Exceptions = [Excuse with { Where = [] }] }, "Exceptions[0].Where.Count must be at least 1 place, got: 0."),
        Case(Good with { Exceptions = [Excuse with { Where = [" "] }] }, "Exceptions[0].Where[0] must be a Terraform address or a construct's path, got: \" \"."),
        Case(Good with { Exceptions = [Excuse, Excuse with { Reason = " " }] }, "Exceptions[1].Reason must say why, in words that the next reader understands, got: \" \"."),
        Case(Good with { Exceptions = [Excuse with { Until = new(2999, 1, 1) }] }, "got: \"2999-01-01\"."),
        Case(Good with { Differences = [new() { Settings = [], Reason = "Smaller." }] }, "Differences[0].Settings.Count must be at least 1 setting, got: 0."),
        Case(Good with { Differences = [new() { Settings = [""], Reason = "Smaller." }] }, "Differences[0].Settings[0] must be a setting such as Server.InstanceType, got: \"\"."),
        Case(Good with { Differences = [new() { Settings = ["Clones"], Reason = "" }] }, "Differences[0].Reason must say why, in words that the next reader understands, got: \"\"."),
        Case(Good with { Name = "Development" }, "Name must be 1 to 20 lower-case letters, digits and hyphens, a letter first and no hyphen last, got: \"Development\"."),
    ];

    [Test]
    public void Every_environment_is_valid() => Assert.That(() => SettingsCheck.EnsureValid(Catalogue.All), Throws.Nothing);

    [Test]
    public void An_expired_exception_stops_no_deployment() =>
        Assert.That(() => SettingsCheck.EnsureValid([Good with { Exceptions = [Excuse] }]), Throws.Nothing);

    [TestCaseSource(nameof(Wrong))]
    public void A_wrong_setting_is_named_with_its_value_and_what_is_allowed(EnvironmentSettings settings, string message) =>
        Assert.That(ProblemsOf(settings), Has.Some.StartsWith($"{settings.Name}: ").And.Some.Contains(message));

    [Test]
    public void All_problems_of_all_environments_are_told_at_once()
    {
        var staging = Catalogue.Find("staging") with { AccountId = "12", Clones = 0 };
        var problems = ProblemsOf(Good with { Zones = ["us-west-1b"], TargetGroup = new() { Port = 0 } }, staging);
        Assert.That(problems, Has.Count.EqualTo(4), string.Join('\n', problems));
    }

    [Test]
    public void Environments_share_neither_name_nor_prefix_nor_state()
    {
        var problems = ProblemsOf(Good, Good);
        Assert.That(problems, Is.EqualTo(
        [
            "development, development: Name must be different in each environment, got in all of them: \"development\".",
            "development, development: NamePrefix must be different in each environment, got in all of them: \"card-web\".",
            "development, development: state (bucket and key) must be different in each environment, got in all of them: \"card-web-state-111111111111/card-web/development/terraform.tfstate\".",
        ]));
    }

    [Test]
    public void Environments_have_address_ranges_of_their_own()
    {
        var staging = Catalogue.Find("staging");
        var problems = ProblemsOf(staging, Catalogue.Find("production") with { Network = new NewVpc { Cidr = "10.20.128.0/20" } });
        Assert.That(problems, Is.EqualTo(["staging, production: Network.Cidr must not overlap another environment's, got: 10.20.0.0/16 and 10.20.128.0/20."]));
    }

    [Test]
    public void Environments_of_different_accounts_have_state_buckets_of_their_own()
    {
        var problems = ProblemsOf(Good, Catalogue.Find("staging") with { StateBucket = Good.StateBucket });
        Assert.That(problems, Is.EqualTo([$"development, staging: StateBucket must be one account's and region's own, got in different ones: \"{Good.StateBucket}\"."]));
    }

    [Test]
    public void Nothing_is_written_when_a_setting_is_wrong()
    {
        using var folder = new TemporaryFolder();
        Assert.That(() => Synthesis.Run([Good with { Clones = 0 }], folder.Path), Throws.TypeOf<InvalidSettingsException>());
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    private static IReadOnlyList<string> ProblemsOf(params EnvironmentSettings[] environments) =>
        Assert.Throws<InvalidSettingsException>(() => SettingsCheck.EnsureValid(environments))!.Problems;

    private static TestCaseData Case(EnvironmentSettings settings, string message) => new TestCaseData(settings, message).SetArgDisplayNames(message);
}
