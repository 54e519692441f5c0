using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Balancers' and target groups' attributes read back, set or not.</summary>
public sealed class AttributeTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [TestCase("idle_timeout.timeout_seconds", "60")]
    [TestCase("routing.http2.enabled", "true")]
    [TestCase("routing.http.desync_mitigation_mode", "defensive")]
    [TestCase("routing.http.drop_invalid_header_fields.enabled", "false")]
    [TestCase("access_logs.s3.enabled", "false")]
    [TestCase("load_balancing.cross_zone.enabled", "true")]
    [TestCase("deletion_protection.enabled", "false")]
    [TestCase("client_keep_alive.seconds", "3600")]
    public async Task A_balancer_tells_what_was_never_set(string name, string value)
    {
        var arn = await NewBalancerAsync();

        Assert.That(await BalancerAttributesAsync(arn), Does.ContainKey(name).WithValue(value));
    }

    [Test]
    public async Task A_balancers_attribute_is_kept_beside_the_others()
    {
        var arn = await NewBalancerAsync();

        await _cluster.Aws.BalancingAsync(
            "ModifyLoadBalancerAttributes",
            ("LoadBalancerArn", arn),
            ("Attributes.member.1.Key", "idle_timeout.timeout_seconds"), ("Attributes.member.1.Value", "120"));

        var attributes = await BalancerAttributesAsync(arn);
        Assert.That(attributes["idle_timeout.timeout_seconds"], Is.EqualTo("120"));
        Assert.That(attributes["routing.http2.enabled"], Is.EqualTo("true"));
    }

    [TestCase("load_balancing.algorithm.type", "round_robin")]
    [TestCase("load_balancing.algorithm.anomaly_mitigation", "off")]
    [TestCase("stickiness.lb_cookie.duration_seconds", "86400")]
    [TestCase("slow_start.duration_seconds", "0")]
    [TestCase("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1")]
    public async Task A_target_group_tells_what_was_never_set(string name, string value) =>
        Assert.That(await GroupAttributesAsync(await _cluster.TargetGroupAsync()), Does.ContainKey(name).WithValue(value));

    [TestCase("load_balancing.algorithm.type", "least_outstanding_requests")]
    [TestCase("load_balancing.algorithm.type", "weighted_random")]
    [TestCase("deregistration_delay.timeout_seconds", "3600")]
    [TestCase("slow_start.duration_seconds", "30")]
    public async Task A_target_groups_attribute_reads_back_as_set(string name, string value)
    {
        var arn = await _cluster.TargetGroupAsync();

        await _cluster.Aws.BalancingAsync(
            "ModifyTargetGroupAttributes",
            ("TargetGroupArn", arn),
            ("Attributes.member.1.Key", name), ("Attributes.member.1.Value", value));

        Assert.That(await GroupAttributesAsync(arn), Does.ContainKey(name).WithValue(value));
    }

    [Test]
    public async Task A_security_group_rules_description_is_kept_beside_a_referenced_group()
    {
        var (web, balancer) = (await _cluster.GroupAsync("web"), await _cluster.GroupAsync("balancer"));

        await _cluster.Aws.Ec2Async(
            "AuthorizeSecurityGroupIngress",
            ("GroupId", web),
            ("IpPermissions.1.IpProtocol", "tcp"), ("IpPermissions.1.FromPort", "80"), ("IpPermissions.1.ToPort", "80"),
            ("IpPermissions.1.Groups.1.GroupId", balancer), ("IpPermissions.1.Groups.1.Description", "From the balancer"));

        var rules = await _cluster.Aws.Ec2Async("DescribeSecurityGroupRules", ("Filter.1.Name", "group-id"), ("Filter.1.Value.1", web));
        Assert.That(rules.Texts("description"), Does.Contain("From the balancer"));
    }

    [Test]
    public async Task A_listener_finds_the_certificate_that_settings_name()
    {
        var certificate = $"arn:aws:acm:us-west-1:{_cluster.Account}:certificate/8d1f3a52-4b7e-4d7f-8c11-5e2a9c0d3333";

        var listener = await _cluster.Aws.BalancingAsync(
            "CreateListener",
            ("LoadBalancerArn", await NewBalancerAsync()),
            ("Protocol", "HTTPS"), ("Port", "443"),
            ("Certificates.member.1.CertificateArn", certificate),
            ("DefaultActions.member.1.Type", "fixed-response"),
            ("DefaultActions.member.1.FixedResponseConfig.StatusCode", "503"));

        Assert.That(listener.Text("CertificateArn"), Is.EqualTo(certificate));
    }

    private async Task<string> NewBalancerAsync() => await _cluster.BalancerAsync(
        await _cluster.GroupAsync("balancer"), await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"));

    private async Task<Dictionary<string, string>> BalancerAttributesAsync(string arn) =>
        Read(await _cluster.Aws.BalancingAsync("DescribeLoadBalancerAttributes", ("LoadBalancerArn", arn)));

    private async Task<Dictionary<string, string>> GroupAttributesAsync(string arn) =>
        Read(await _cluster.Aws.BalancingAsync("DescribeTargetGroupAttributes", ("TargetGroupArn", arn)));

    private static Dictionary<string, string> Read(XElement answer) =>
        answer.Descendants("Attributes").Single().Elements().ToDictionary(
            attribute => attribute.At("Key")!, attribute => attribute.At("Value")!, StringComparer.Ordinal);
}
