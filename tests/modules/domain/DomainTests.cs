using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>A certificate for the site's names, and the names themselves.</summary>
public sealed class DomainTests
{
    private static readonly CertificateOptions Two = new() { Hosts = ["card-web.example", "www.card-web.example"], ZoneId = "Z0123456789" };

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(Two with { Hosts = [] }, "Hosts.Count must be between 1 and 100 names, got: 0."),
        Rule.Refused(Two with { Hosts = ["a.example", "a.example"] }, "Hosts must name each once, got: a.example, a.example."),
        Rule.Refused(Two with { Hosts = ["A.example"] }, "Hosts[0] must be a host's name such as www.card-web.example: two or more labels of lower-case letters, digits and hyphens, up to 253 characters, no dot at the end, got: \"A.example\"."),
        Rule.Refused(Two with { Hosts = [$"{new string('a', 57)}.example"] }, "Hosts[0].Length must be at most 64 characters, as ACM has it of a certificate's own name, got: 65."),
    ];

    [Test]
    public void The_certificate_is_for_all_names_and_stands_before_the_one_that_it_replaces_goes() => Assert.That(Stack(Two).Resource("aws_acm_certificate"), EqualJson.To("""
        {
          "domain_name": "card-web.example",
          "subject_alternative_names": ["www.card-web.example"],
          "validation_method": "DNS",
          "tags": { "Name": "card-web.example" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    [Test]
    public void A_certificate_for_one_name_says_that_there_is_no_other() =>
        Assert.That(Stack(Two with { Hosts = ["card-web.example"] }).Resource("aws_acm_certificate")["subject_alternative_names"], EqualJson.To("""["card-web.example"]"""));

    [Test]
    public void Each_name_is_proved_by_a_record_of_its_own_found_by_the_name()
    {
        var records = Stack(Two).Resources("aws_route53_record");
        Assert.That(records.Keys, Has.Exactly(2).Items);
        Assert.That(records.Single(record => record.Key.Contains("proof-www", StringComparison.Ordinal)).Value, EqualJson.To("""
            {
              "zone_id": "Z0123456789",
              "name": "${one([for proof in aws_acm_certificate.certificate_3C59EBE5.domain_validation_options : proof.resource_record_name if proof.domain_name == \"www.card-web.example\"])}",
              "type": "CNAME",
              "ttl": 300,
              "records": ["${one([for proof in aws_acm_certificate.certificate_3C59EBE5.domain_validation_options : proof.resource_record_value if proof.domain_name == \"www.card-web.example\"])}"],
              "lifecycle": { "ignore_changes": ["name", "records"] }
            }
            """));
    }

    [Test]
    public void It_is_used_once_it_is_issued()
    {
        Certificate? certificate = null;
        var stack = new ModuleStack(stack =>
        {
            certificate = new Certificate(stack, "certificate", Two);
            _ = new TerraformOutput(stack, "arn", new TerraformOutputConfig { Value = certificate.Arn });
        });
        Assert.That(stack.Output("arn"), Is.EqualTo("${aws_acm_certificate_validation.certificate_issued_4AF80258.certificate_arn}"));
        Assert.That(stack.Resource("aws_acm_certificate_validation")["validation_record_fqdns"]!.AsArray(), Has.Exactly(2).Items);
    }

    [TestCase(IpAddressType.Ipv4, "A")]
    [TestCase(IpAddressType.Dualstack, "A AAAA")]
    [TestCase(IpAddressType.DualstackWithoutPublicIpv4, "AAAA")]
    public void A_name_is_an_alias_of_the_balancer_in_each_IP_version(IpAddressType type, string types)
    {
        var records = new ModuleStack(stack => _ = new SiteNames(stack, "names", new() { Hosts = ["card-web.example"], ZoneId = "Z0123456789", Balancer = Balancer(stack), IpAddressType = type })).Resources("aws_route53_record").Values;
        Assert.That(string.Join(' ', records.Select(record => record["type"]!.ToString()).Order()), Is.EqualTo(types));
        Assert.That(records.Select(record => record["alias"]), Is.All.Matches(EqualJson.To("""
            { "name": "${aws_lb.balancer_E3121A8F.dns_name}", "zone_id": "${aws_lb.balancer_E3121A8F.zone_id}", "evaluate_target_health": true }
            """)));
    }

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(CertificateOptions options, string problem) => Assert.That(Problems.Of(new CertificateValidator(), options), Is.EqualTo([problem]));

    private static ModuleStack Stack(CertificateOptions options) => new(stack => _ = new Certificate(stack, "certificate", options));

    private static LoadBalancer Balancer(TerraformStack stack) => new(stack, "balancer", WiringCases.LoadBalancer(stack));
}
