using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What listeners take and refuse.</summary>
public sealed class ListenerRulesTests
{
    private const string Certificate = "arn:aws:acm:us-west-1:111111111111:certificate/11111111-2222-3333-4444-555555555555";
    private const string HeaderForm = "must be 1 to 1024 printable ASCII characters, with no space at either end";

    private static readonly string Longest = new('a', 1024);

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new ListenerOptions()),
        Rule.Taken("all there is", Maximal.Listener),
        Rule.Taken("the lowest ports", new ListenerOptions { HttpPort = 1, HttpsPort = 2 }),
        Rule.Taken("the highest ports", new ListenerOptions { HttpPort = 65535, HttpsPort = 65534 }),
        Rule.Taken("one port for both while there is no certificate", new ListenerOptions { HttpPort = 443 }),
        Rule.Taken("another partition", new ListenerOptions { CertificateArn = Certificate.Replace("arn:aws:", "arn:aws-cn:", StringComparison.Ordinal) }),
        Rule.Taken("the longest headers", new ListenerOptions { CertificateArn = Certificate, Headers = new() { StrictTransportSecurity = Longest, ContentSecurityPolicy = Longest } }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new ListenerOptions { HttpPort = 0 }, "HttpPort must be between 1 and 65535, got: 0."),
        Rule.Refused(new ListenerOptions { HttpPort = 65536 }, "HttpPort must be between 1 and 65535, got: 65536."),
        Rule.Refused(new ListenerOptions { HttpsPort = 0 }, "HttpsPort must be between 1 and 65535, got: 0."),
        Rule.Refused(new ListenerOptions { HttpsPort = 65536 }, "HttpsPort must be between 1 and 65535, got: 65536."),
        Rule.Refused(new ListenerOptions { HttpPort = 443, CertificateArn = Certificate }, "HttpsPort must differ from HttpPort, got: 443 for both."),
        Rule.Refused(
            new ListenerOptions { Headers = new() { StrictTransportSecurity = "max-age=60" } },
            "Headers.StrictTransportSecurity needs a certificate, for browsers heed it over HTTPS alone, got: \"max-age=60\"."),
        Rule.Refused(new ListenerOptions { Headers = new() { ContentSecurityPolicy = "" } }, $"Headers.ContentSecurityPolicy {HeaderForm}, got: \"\"."),
        Rule.Refused(new ListenerOptions { Headers = new() { ContentSecurityPolicy = "a\nb" } }, $"Headers.ContentSecurityPolicy {HeaderForm}, got: \"a\nb\"."),
        Rule.Refused(new ListenerOptions { Headers = new() { ContentSecurityPolicy = Longest + "a" } }, $"Headers.ContentSecurityPolicy {HeaderForm}, got: \"{Longest}a\"."),
        Rule.Refused(
            new ListenerOptions { CertificateArn = Certificate, Headers = new() { StrictTransportSecurity = Longest + "a" } },
            $"Headers.StrictTransportSecurity {HeaderForm}, got: \"{Longest}a\"."),
        Rule.Refused(new ListenerOptions { Headers = new() { Frames = (FrameOptions)9 } }, "Headers.Frames must be one of Deny, SameOrigin, got: 9."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(ListenerOptions options) => Assert.That(Problems.Of(new ListenerValidator(), options), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(ListenerOptions options, string problem) => Assert.That(Problems.Of(new ListenerValidator(), options), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_certificates_of_another_form(
        [Values("", "certificate", "arn:aws:iam::111111111111:server-certificate/x", "arn:aws:acm:us-west-1:1111:certificate/x", "arn:aws:acm:us-west-1:111111111111:certificate/", Certificate + "\n")] string arn) =>
        Assert.That(Problems.Of(new ListenerValidator(), new ListenerOptions { CertificateArn = arn }), Is.EqualTo(
            [$"CertificateArn must be an ARN of the form arn:aws:acm:<region>:<account>:certificate/<id>, got: \"{arn}\"."]));

    [Test]
    public void It_takes_TLS_1_2_and_better(
        [Values("TLS13-1-3-2021-06", "TLS13-1-2-Res-2021-06", "TLS13-1-2-Ext2-2021-06", "TLS13-1-2-FIPS-2023-04", "TLS-1-2-2017-01", "TLS-1-2-Ext-2018-06", "FS-1-2-Res-2020-10")] string policy) =>
        Assert.That(Problems.Of(new ListenerValidator(), new ListenerOptions { TlsPolicy = $"ELBSecurityPolicy-{policy}" }), Is.Empty);

    [Test]
    public void It_refuses_older_TLS(
        [Values("", "TLS13-1-2-2021-06", "ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS-1-0-2015-04", "ELBSecurityPolicy-TLS-1-1-2017-01", "ELBSecurityPolicy-TLS13-1-0-2021-06", "ELBSecurityPolicy-TLS13-1-1-2021-06", "ELBSecurityPolicy-FS-2018-06", "ELBSecurityPolicy-FS-1-1-2019-08")] string policy) =>
        Assert.That(Problems.Of(new ListenerValidator(), new ListenerOptions { TlsPolicy = policy }), Is.EqualTo(
            [$"TlsPolicy must be an AWS policy of TLS 1.2 or better such as ELBSecurityPolicy-TLS13-1-2-2021-06, got: \"{policy}\"."]));
}
