using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Settings that look right, and that AWS would refuse half-way through a deployment.</summary>
public sealed class RefusedByAwsTests
{
    private const string Elsewhere = "arn:aws:kms:us-east-1:111111111111:key/11111111-2222-3333-4444-555555555555";
    private static readonly EnvironmentSettings Good = Catalogue.Find("development");

    public static IEnumerable<TestCaseData> Wrong =>
    [
        Case("a group's name may not begin with sg-", Good with { NamePrefix = "sg-web" }, "got: \"sg-web\"."),
        Case("nor when the name adds the hyphen", Good with { NamePrefix = "sg" }, "got: \"sg\"."),
        Case("a balancer's name may not begin with internal-", Good with { NamePrefix = "internal" }, "got: \"internal\"."),
        Case("a line's end", Good with { NamePrefix = "card-web\n" }, "NamePrefix must be"),
        Case("the certificate of another account", Good with { Listener = new() { CertificateArn = "arn:aws:acm:us-west-1:222222222222:certificate/x" } }, "Listener.CertificateArn must be a certificate of the environment's account 111111111111, got:"),
        Case("one port for both listeners", Good with { Listener = new() { HttpPort = 443, CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/x" } }, "Listener.HttpsPort must differ from HttpPort, got: 443 for both."),
        Case("a key of another region", Good with { Server = new() { RootVolume = new() { KmsKeyArn = Elsewhere } } }, $"Server.RootVolume.KmsKeyArn must be a key of the servers' region us-west-1, got: \"{Elsewhere}\"."),
        Case("a data volume's key of another region", Good with { Server = new() { DataVolumes = [new() { DeviceName = "/dev/sdf", KmsKeyArn = Elsewhere }] } }, "Server.DataVolumes.KmsKeyArn[0] must be a key of the servers' region"),
        Case("nobody may call", Good with { ClientCidrs = [] }, "ClientCidrs and ClientPrefixListIds must not both be empty: no client could call the load balancer, got: none."),
        Case("a further certificate of another region", Good with { Listener = Https("us-west-1", "us-east-1") }, "Listener.FurtherCertificateArns[0] must be a certificate of the balancer's region us-west-1, got:"),
        Case("a certificate for another name", Good with { Domain = Domain with { CertificateNames = ["*.other.example", "*.card-web.example"] }, Listener = Https("us-west-1") }, "Domain.Name and FurtherNames[0] must be on the certificate, which is for *.other.example, *.card-web.example, got: \"card-web.example\"."),
        Case("a certificate whose names nobody says", Good with { Domain = Domain, Listener = Https("us-west-1") }, "Domain.CertificateNames must say what is on the certificate of Listener.CertificateArn"),
        Case("names of a certificate that is yet to be made", Good with { Domain = Domain with { CertificateNames = ["card-web.example"] } }, "Domain.CertificateNames must be left out"),
        Case("a name outside the zone", Good with { Domain = Domain with { Name = "card-web.other" } }, "Domain.Name must be card-web.example or below it, the zone that it is written into, got: \"card-web.other\"."),
        Case("a further name outside the zone", Good with { Domain = Domain with { FurtherNames = ["xcard-web.example"] } }, "Domain.FurtherNames[0] must be card-web.example or below it"),
        Case("a zone's id in the wrong form", Good with { Domain = Domain with { ZoneId = "/hostedzone/Z01" } }, "Domain.ZoneId must be a hosted zone's id"),
        Case("a page of maintenance that is too long", Good with { MaintenancePage = new string('a', 1025) }, "MaintenancePage must have 1 to 1024 characters, got: 1025."),
        Case("HSTS without a certificate", Good with { Listener = new() { Headers = ResponseHeaders.Strict } }, "Listener.Headers.StrictTransportSecurity needs a certificate"),
        Case("two buckets for one log", Good with { Logs = new(), LoadBalancer = new() { AccessLogs = new() { Bucket = "other-logs" } } }, "LoadBalancer.AccessLogs must be left out beside Logs"),
        Case("two buckets for the other log", Good with { Logs = new(), LoadBalancer = new() { ConnectionLogs = new() { Bucket = "other-logs" } } }, "LoadBalancer.ConnectionLogs must be left out beside Logs"),
        Case("logs whose bucket's name is reserved", Good with { Logs = new(), NamePrefix = "xn--web" }, "The bucket of Logs, named after NamePrefix, must be a name that S3 takes"),
        Case("a range twice", Good with { ClientCidrs = ["203.0.113.0/24", "203.0.113.0/24"] }, "ClientCidrs must name each once, got: 203.0.113.0/24, 203.0.113.0/24."),
        Case("IPv6 in a network without it", Good with { Network = new NewVpc { Cidr = "10.40.0.0/16" }, LoadBalancer = new() { IpAddressType = IpAddressType.Dualstack } }, "LoadBalancer.IpAddressType must be Ipv4 in a new VPC without IPv6, got: Dualstack."),
        Case("an image for another processor", Good with { Server = new() { InstanceType = "t4g.micro" } }, "BaseImage.Architecture must be arm64 for instances of type t4g.micro, got: \"x86_64\"."),
        Case("an image for another processor, the other way", Good with { BaseImage = new() { Architecture = "arm64" } }, "BaseImage.Architecture must be x86_64 for instances of type t3.micro, got: \"arm64\"."),
        Case("digits that are not ASCII", Good with { AccountId = "١١١١١١١١١١١١" }, "AccountId must be an account id of twelve digits"),
        Case("a line's end behind the account", Good with { AccountId = "111111111111\n" }, "AccountId must be an account id of twelve digits"),
        Case("a line's end behind the zone", Good with { Zones = ["us-west-1b", "us-west-1c\n"] }, "Zones[1] must be a zone of the region"),
        Case("a line's end behind the range", Good with { ClientCidrs = ["10.0.0.0/8\n"] }, "ClientCidrs[0] must be an IPv4 or IPv6 range"),
        Case("a range in digits that are not ASCII", Good with { ClientCidrs = ["١٠.0.0.0/8"] }, "ClientCidrs[0] must be"),
        Case("no way to the packages of a stock image", Good with { Network = new NewVpc { Cidr = "10.40.0.0/16", Nat = NatGateways.None } }, "BaseImage.ImageId must name an image of one's own, in which apache2 and curl are installed, in a new VPC without NAT"),
        Case("a public address that nothing leads to", Good with { Network = new NewVpc { Cidr = "10.40.0.0/16" }, Server = new() { PublicAddress = true } }, "Server.PublicAddress must not be true where servers stand in private subnets"),
        Case("a list of another kind", Good with { ClientPrefixListIds = ["sg-01234567"] }, "ClientPrefixListIds[0] must be \"pl-\""),
        Case("a way out over IPv6", Good with { ServerEgressCidrs = ["2001:db8::/32"] }, "ServerEgressCidrs[0] must be an IPv4 range"),
        Case("a way out twice", Good with { ServerEgressCidrs = ["10.0.0.0/8", "10.0.0.0/8"] }, "ServerEgressCidrs must name each once, got: 10.0.0.0/8, 10.0.0.0/8."),
        Case("a way out on no port", Good with { ServerEgressPorts = [0] }, "ServerEgressPorts[0] must be between 1 and 65535, got: 0."),
        Case("the end of a version that nobody approved", Good with { Image = new() { ApprovedVersions = ["1.0.0"], DeprecateAt = Ends("2.0.0", "2030-01-01T00:00:00Z") } }, "Image.DeprecateAt[0] must name an approved version (1.0.0), got: \"2.0.0\"."),
        Case("an end between two minutes", Good with { Image = new() { ApprovedVersions = ["1.0.0"], DeprecateAt = Ends("1.0.0", "2030-01-01T00:00:01Z") } }, "Image.DeprecateAt[0] must be a whole minute"),
        Case("an end later than AWS takes", Good with { Image = new() { ApprovedVersions = ["1.0.0"], DeprecateAt = Ends("1.0.0", "2137-01-01T00:00:00Z") } }, "Image.DeprecateAt[0] must be between"),
        Case("an end before there were any", Good with { Image = new() { ApprovedVersions = ["1.0.0"], DeprecateAt = Ends("1.0.0", "2021-06-30T23:59:00Z") } }, "Image.DeprecateAt[0] must be between"),
        Case("flow logs whose bucket's name is reserved", Good with { Network = new NewVpc { Cidr = "10.40.0.0/16" }, NamePrefix = "xn--web" }, "The bucket of Network.FlowLogs, named after NamePrefix, must be a name that S3 takes"),
        Case("a region that AWS does not have", Good with { Region = "us-west-9", Zones = ["us-west-9a", "us-west-9b"] }, "Region must be an AWS region such as us-west-1, got: \"us-west-9\"."),
        Case("alarms of another region", Good with { Alarms = new() { TopicArn = "arn:aws:sns:us-east-1:111111111111:on-call" } }, "Alarms.TopicArn must be a topic of the alarms' region us-west-1, got: \"arn:aws:sns:us-east-1:111111111111:on-call\"."),
        Case("an alarm with no one to tell", Good with { Alarms = new() }, "Alarms.Subscribers must name a subscriber, or TopicArn a topic: alarms need a subscriber or a TopicArn, got: none. Add a subscriber, set TopicArn, or leave Alarms out."),
        Case("an alarm that hears nothing", Good with { Alarms = new() { TopicArn = "arn:aws:sns:us-west-1:111111111111:on-call" }, Fleet = new() { Minimum = 2, Maximum = 3, Metrics = false } }, "Fleet.Metrics must be true for the alarm on a fleet's size"),
        Case("a very long name", Good with { NamePrefix = new string('a', 100_000) }, "NamePrefix must be 1 to 22"),
        Case("a subnet twice", Good with { Network = Existing("subnet-01234567", "subnet-01234567") }, "Network.PublicSubnetIds must name each once"),
        Case("a subnet's id in the wrong form", Good with { Network = Existing("subnet-01234567", "sg-01234567") }, "Network.PublicSubnetIds[1] must be \"subnet-\""),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void It_is_told_before_anything_is_made(EnvironmentSettings settings, string message) =>
        Assert.That(() => SettingsCheck.EnsureValid([settings]), Throws.TypeOf<InvalidSettingsException>().With.Property("Problems").Some.Contains(message));

    [TestCase("card-web.example", "card-web.example")]
    [TestCase("www.card-web.example", "*.card-web.example")]
    public void A_certificate_for_the_name_is_taken(string name, string certified) => Assert.That(
        () => SettingsCheck.EnsureValid([Good with { Domain = Domain with { Name = name, CertificateNames = [certified] }, Listener = Https("us-west-1") }]), Throws.Nothing);

    [TestCase("a.b.card-web.example", "*.card-web.example")]
    [TestCase("card-web.example", "www.card-web.example")]
    public void A_wildcard_stands_for_one_label(string name, string certified) => Assert.That(
        () => SettingsCheck.EnsureValid([Good with { Domain = Domain with { Name = name, CertificateNames = [certified] }, Listener = Https("us-west-1") }]),
        Throws.TypeOf<InvalidSettingsException>().With.Message.Contains("must be on the certificate"));

    [Test]
    public void With_a_domain_that_gets_a_certificate_HTTPS_alone_may_be_asked_for() =>
        Assert.That(() => SettingsCheck.EnsureValid([Good with { Domain = Domain, Listener = new() { Headers = ResponseHeaders.Strict } }]), Throws.Nothing);

    [Test]
    public void One_name_leads_to_one_environment() => Assert.That(
        () => SettingsCheck.EnsureValid([Good with { Domain = Domain }, Catalogue.Find("production")]),
        Throws.TypeOf<InvalidSettingsException>().With.Message.Contains("Domain must have other names in each environment, got in all of them: \"card-web.example\"."));

    [TestCase("sgweb")]
    [TestCase("web-sg")]
    [TestCase("internals")]
    public void Names_that_AWS_takes_are_taken(string prefix) =>
        Assert.That(() => SettingsCheck.EnsureValid([Good with { NamePrefix = prefix }]), Throws.Nothing);

    [TestCase("m7g.large", "arm64")]
    [TestCase("c7gn.xlarge", "arm64")]
    [TestCase("a1.large", "arm64")]
    [TestCase("g4dn.xlarge", "x86_64")]
    [TestCase("m7i.large", "x86_64")]
    public void An_image_for_the_processor_is_taken(string type, string architecture) =>
        Assert.That(() => SettingsCheck.EnsureValid([Good with { Server = new() { InstanceType = type }, BaseImage = new() { Architecture = architecture } }]), Throws.Nothing);

    [Test]
    public void Environments_that_differ_in_case_alone_are_told() =>
        Assert.That(
            () => SettingsCheck.EnsureValid([Good, Catalogue.Find("staging") with { NamePrefix = "CARD-WEB" }]),
            Throws.TypeOf<InvalidSettingsException>().With.Message.Contains("NamePrefix must be different in each environment"));

    [Test]
    public void Callers_may_have_IPv6_addresses()
    {
        var stack = StackJson.Of(Good with { ClientCidrs = ["203.0.113.0/24", "2001:db8::/32"], LoadBalancer = new() { IpAddressType = IpAddressType.Dualstack } });
        Assert.That(stack.All("aws_vpc_security_group_ingress_rule").Select(rule => rule["cidr_ipv6"]?.ToString()), Has.One.EqualTo("2001:db8::/32"));
    }

    private static Dictionary<string, DateTimeOffset> Ends(string version, string time) => new() { [version] = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture) };

    private static DomainSettings Domain => new() { Name = "card-web.example", ZoneId = "Z0123456789", ZoneName = "card-web.example" };

    private static ListenerOptions Https(string region, params string[] further) =>
        new() { CertificateArn = $"arn:aws:acm:{region}:111111111111:certificate/x", FurtherCertificateArns = [.. further.Select(other => $"arn:aws:acm:{other}:111111111111:certificate/y")] };

    private static ExistingVpc Existing(string one, string other) =>
        new() { VpcId = "vpc-01234567", PublicSubnetIds = new Dictionary<string, string> { ["us-west-1b"] = one, ["us-west-1c"] = other } };

    private static TestCaseData Case(string name, EnvironmentSettings settings, string message) => new TestCaseData(settings, message).SetArgDisplayNames(name);
}
