using System.Text.Json;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Hosted zones that settings name, and certificates that records in them prove.</summary>
public sealed class NameTests
{
    private Cluster _cluster = null!;
    private string _zone = "";

    [SetUp]
    public async Task NewAccount()
    {
        _cluster = await Cluster.NewAsync();
        _zone = $"Z{_cluster.Account}";
    }

    [Test]
    public async Task A_zone_is_there_for_the_asking_and_belongs_to_the_one_who_asked_first()
    {
        Assert.That((await ZoneAsync(_cluster)).Status, Is.EqualTo(200));
        Assert.That((await ZoneAsync(await Cluster.NewAsync())).Text, Does.Contain("NoSuchHostedZone"));
    }

    [Test]
    public async Task A_zone_that_was_deleted_is_gone()
    {
        _ = await ZoneAsync(_cluster);
        _ = await _cluster.Aws.RestAsync("route53", HttpMethod.Delete, $"/2013-04-01/hostedzone/{_zone}");
        Assert.That((await ZoneAsync(_cluster)).Text, Does.Contain("NoSuchHostedZone"));
    }

    [Test]
    public async Task A_certificate_is_issued_once_its_record_is_there()
    {
        var arn = (await AcmAsync("RequestCertificate", """{ "DomainName": "a.example", "ValidationMethod": "DNS" }""")).GetProperty("CertificateArn").GetString()!;
        var pending = await DescribeAsync(arn);
        Assert.That(pending.GetProperty("Status").GetString(), Is.EqualTo("PENDING_VALIDATION"));

        var record = pending.GetProperty("DomainValidationOptions")[0].GetProperty("ResourceRecord");
        await RecordAsync($"<Name>{record.GetProperty("Name")}</Name><Type>CNAME</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>{record.GetProperty("Value")}</Value></ResourceRecord></ResourceRecords>");

        Assert.That((await DescribeAsync(arn)).GetProperty("Status").GetString(), Is.EqualTo("ISSUED"));
    }

    [Test]
    public async Task A_record_is_created_once_and_again_after_it_is_deleted()
    {
        static string Cname(string value) => $"<Name>b.example</Name><Type>CNAME</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>{value}</Value></ResourceRecord></ResourceRecords>";
        await RecordAsync(Cname("one.example"));
        await RecordAsync("<Name>c.example</Name><Type>CNAME</Type><TTL>300</TTL><ResourceRecords><ResourceRecord><Value>d.example</Value></ResourceRecord></ResourceRecords>");

        Assert.That(await ChangeAsync("CREATE", Cname("two.example")), Is.EqualTo(400));
        Assert.That(await ChangeAsync("DELETE", Cname("one.example")), Is.EqualTo(200));
        Assert.That(await ChangeAsync("CREATE", Cname("one.example")), Is.EqualTo(200));
    }

    [Test]
    public async Task An_alias_of_a_balancer_is_answered_as_the_balancer()
    {
        var group = await _cluster.GroupAsync("card-web-lb-sg");
        var balancer = await _cluster.BalancerAsync(group, await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"));
        _ = await _cluster.ListenAsync(balancer, await _cluster.TargetGroupAsync());
        var name = (await _cluster.Aws.BalancingAsync("DescribeLoadBalancers", ("LoadBalancerArns.member.1", balancer))).Text("DNSName")!;
        var host = $"{_cluster.Account}.example";

        await RecordAsync($"<Name>{host}</Name><Type>A</Type><AliasTarget><HostedZoneId>Z35SXDOTRQ7X7K</HostedZoneId><DNSName>{name}</DNSName><EvaluateTargetHealth>true</EvaluateTargetHealth></AliasTarget>");

        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri((await SharedEmulator.GetAsync()).Endpoint, "/health")) { Headers = { Host = host } };
        using var response = await client.SendAsync(request);
        Assert.That(await response.Content.ReadAsStringAsync(), Is.EqualTo("no target is registered"));
    }

    private Task<(int Status, string Text)> ZoneAsync(Cluster cluster) => cluster.Aws.RestAsync("route53", HttpMethod.Get, $"/2013-04-01/hostedzone/{_zone}");

    private async Task RecordAsync(string record) => Assert.That(await ChangeAsync("CREATE", record), Is.EqualTo(200));

    private async Task<int> ChangeAsync(string action, string record)
    {
        var body = $"""<ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Changes><Change><Action>{action}</Action><ResourceRecordSet>{record}</ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>""";
        return (await _cluster.Aws.RestAsync("route53", HttpMethod.Post, $"/2013-04-01/hostedzone/{_zone}/rrset/", body)).Status;
    }

    private async Task<JsonElement> DescribeAsync(string arn) => (await AcmAsync("DescribeCertificate", $$"""{ "CertificateArn": "{{arn}}" }""")).GetProperty("Certificate");

    private async Task<JsonElement> AcmAsync(string action, string body)
    {
        var (status, text) = await _cluster.Aws.RestAsync("acm", HttpMethod.Post, "/", body, $"CertificateManager.{action}");
        Assert.That(status, Is.EqualTo(200), text);
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
