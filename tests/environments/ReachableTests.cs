using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>Settings by which clients or servers would get no answer.</summary>
public sealed class ReachableTests
{
    private static readonly EnvironmentSettings Good = Catalogue.Find("development");

    private static IEnumerable<TestCaseData> Unreachable =>
    [
        Case("dual stack with the default ranges", Stack(IpAddressType.Dualstack, "0.0.0.0/0"), "ClientCidrs must have an IPv6 range of the internet such as ::/0 where LoadBalancer.IpAddressType is Dualstack, or clients that call over IPv6 get no answer, got: 0.0.0.0/0."),
        Case("public IPv6 with the default ranges", Stack(IpAddressType.DualstackWithoutPublicIpv4, "0.0.0.0/0"), "ClientCidrs must have an IPv6 range of the internet such as ::/0"),
        Case("dual stack for IPv6 alone", Stack(IpAddressType.Dualstack, "::/0"), "ClientCidrs must have an IPv4 range of the internet such as 0.0.0.0/0"),
        Case("IPv4 for IPv6 alone", Stack(IpAddressType.Ipv4, "2001:db8::/32"), "ClientCidrs must have an IPv4 range of the internet"),
        Case("private addresses alone", Stack(IpAddressType.Ipv4, "10.0.0.0/8", "192.168.1.0/24", "100.64.0.0/10"), "ClientCidrs must have an IPv4 range of the internet"),
        Case("unique local addresses alone", Stack(IpAddressType.Dualstack, "0.0.0.0/0", "fd00::/8"), "ClientCidrs must have an IPv6 range of the internet"),
        Case("dual stack inside, for IPv4 alone", Inside(IpAddressType.Dualstack, "10.0.0.0/8"), "ClientCidrs must have an IPv6 range such as ::/0"),
        .. new[] { "0.0.0.0/8", "127.0.0.1/32", "169.254.169.254/32", "224.0.0.0/4", "240.0.0.0/4", "255.255.255.255/32", "::1/128", "fe80::/10", "ff02::/16", "::ffff:0:0/96" }.Select(range =>
            Case($"clients in {range}", Good with { ClientCidrs = ["0.0.0.0/0", range] }, $"ClientCidrs[1] must not be within 0.0.0.0/8, 127.0.0.0/8, 169.254.0.0/16, 224.0.0.0/3, ::/127, ::ffff:0:0/96, fe80::/10, ff00::/8, where no client or server has its address, got: \"{range}\".")),
        Case("calls into multicast", Good with { ServerEgressCidrs = ["224.0.0.0/4"] }, "ServerEgressCidrs[0] must not be within"),
        Case("a rule for no client", Good with { Listener = new() { Rules = [new() { Priority = 2, SourceCidrs = ["127.0.0.0/8"], Action = new ForwardAction() }] } }, "Listener.Rules[0].SourceCidrs[0] must not be within"),
        Case("more rules than AWS gives a group", Good with { ClientCidrs = Many(61) }, "The number of rules for ClientCidrs, ClientPrefixListIds and the listener's ports must be at most 60, AWS's quota for a security group, got: 61."),
        Case("as many, each for two ports", Good with { ClientCidrs = Many(31), Listener = new() { CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/x" } }, "must be at most 60, AWS's quota for a security group, got: 62."),
        Case("1,002 rules", Good with { ClientCidrs = Many(501), SecurityGroupRules = 1000, Listener = new() { CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/x" } }, "must be at most 1000, AWS's quota for a security group, got: 1002."),
        Case("a quota that AWS does not give", Good with { SecurityGroupRules = 1001 }, "SecurityGroupRules must be between 60 and 1000 rules, got: 1001."),
        Case("calls by too many rules", Good with { ServerEgressCidrs = Many(31) }, "The number of rules for ServerEgressCidrs and ServerEgressPorts must be at most 60"),
        Case("no way to the packages, by ranges", Good with { ServerEgressCidrs = [] }, "BaseImage.ImageId must name an image of one's own, in which apache2 and curl are installed, where servers may call nothing"),
        Case("no way to the packages, by ports", Good with { ServerEgressPorts = [] }, "BaseImage.ImageId must name an image of one's own"),
        Case("a root volume smaller than its image", Good with { Server = new() { RootVolume = new() { SizeGiB = 7 } } }, "Server.RootVolume.SizeGiB must be at least 8 GiB, the size of Debian's image, got: 7."),
    ];

    private static IEnumerable<TestCaseData> Reachable =>
    [
        Case("dual stack", Stack(IpAddressType.Dualstack, "0.0.0.0/0", "::/0")),
        Case("public IPv6", Stack(IpAddressType.DualstackWithoutPublicIpv4, "::/0")),
        Case("public IPv6 and private IPv4", Stack(IpAddressType.DualstackWithoutPublicIpv4, "::/0", "10.0.0.0/8")),
        Case("a prefix list, which may be of either version", Stack(IpAddressType.Dualstack, "0.0.0.0/0") with { ClientPrefixListIds = ["pl-0123456789abcdef0"] }),
        Case("private addresses inside", Inside(IpAddressType.Ipv4, "10.0.0.0/8")),
        Case("private addresses beside public ones", Stack(IpAddressType.Ipv4, "10.0.0.0/8", "203.0.113.0/24")),
        Case("halves of the internet", Stack(IpAddressType.Ipv4, "0.0.0.0/1", "128.0.0.0/1")),
        Case("as many rules as AWS gives a group", Good with { ClientCidrs = Many(60) }),
        Case("as many of each version", Good with { ClientCidrs = [.. Many(60), .. Enumerable.Range(0, 60).Select(number => $"2001:db8:{number:x}::/48".Replace(":0::", "::", StringComparison.Ordinal))] }),
        Case("as many as AWS gives at most", Good with { ClientCidrs = Many(1000), SecurityGroupRules = 1000 }),
        Case("an own image that calls nothing", Good with { ServerEgressCidrs = [], BaseImage = new() { ImageId = "ami-0123456789abcdef0" } }),
    ];

    [TestCaseSource(nameof(Unreachable))]
    public void It_is_refused(EnvironmentSettings settings, string message) =>
        Assert.That(() => SettingsCheck.EnsureValid([settings]), Throws.TypeOf<InvalidSettingsException>().With.Property("Problems").Some.Contains(message));

    [TestCaseSource(nameof(Reachable))]
    public void It_is_taken(EnvironmentSettings settings) => Assert.That(() => SettingsCheck.EnsureValid([settings]), Throws.Nothing);

    private static EnvironmentSettings Stack(IpAddressType type, params string[] clients) => Good with { ClientCidrs = clients, LoadBalancer = new() { IpAddressType = type } };

    private static EnvironmentSettings Inside(IpAddressType type, params string[] clients) => Good with { ClientCidrs = clients, LoadBalancer = new() { IpAddressType = type, InternetFacing = false } };

    private static string[] Many(int count) => [.. Enumerable.Range(0, count).Select(number => $"198.51.{100 + (number / 256)}.{number % 256}/32")];

    private static TestCaseData Case(string name, EnvironmentSettings settings, string message) => new TestCaseData(settings, message).SetArgDisplayNames(name);

    private static TestCaseData Case(string name, EnvironmentSettings settings) => new TestCaseData(settings).SetArgDisplayNames(name);
}
