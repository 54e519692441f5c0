using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The Application Load Balancer and what hangs on it.</summary>
public sealed class LoadBalancerTests
{
    [Test]
    public void With_minimal_options_it_is_the_balancer_of_the_seed() => Assert.That(Balancer(new()), EqualJson.To("""
        {
          "name": "card-web-alb",
          "load_balancer_type": "application",
          "internal": false,
          "ip_address_type": "ipv4",
          "security_groups": ["sg-00000001"],
          "subnets": ["subnet-0000000b", "subnet-0000000c"],
          "idle_timeout": 60,
          "client_keep_alive": 3600,
          "enable_http2": true,
          "enable_deletion_protection": false,
          "drop_invalid_header_fields": true,
          "desync_mitigation_mode": "defensive",
          "preserve_host_header": false,
          "xff_header_processing_mode": "append",
          "enable_xff_client_port": false,
          "enable_tls_version_and_cipher_suite_headers": false,
          "enable_waf_fail_open": false,
          "enable_zonal_shift": false,
          "tags": { "Name": "card-web-alb" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON() => Assert.That(Balancer(Maximal.LoadBalancer), EqualJson.To("""
        {
          "name": "card-web-alb-3bed2",
          "load_balancer_type": "application",
          "internal": true,
          "ip_address_type": "dualstack",
          "security_groups": ["sg-00000001"],
          "subnets": ["subnet-0000000b", "subnet-0000000c"],
          "idle_timeout": 120,
          "client_keep_alive": 600,
          "enable_http2": false,
          "enable_deletion_protection": true,
          "drop_invalid_header_fields": false,
          "desync_mitigation_mode": "strictest",
          "preserve_host_header": true,
          "xff_header_processing_mode": "preserve",
          "enable_xff_client_port": true,
          "enable_tls_version_and_cipher_suite_headers": true,
          "enable_waf_fail_open": true,
          "enable_zonal_shift": true,
          "minimum_load_balancer_capacity": { "capacity_units": 100 },
          "access_logs": { "enabled": true, "bucket": "card-web-logs", "prefix": "access" },
          "connection_logs": { "enabled": true, "bucket": "card-web-logs", "prefix": "connections" },
          "tags": { "Name": "card-web-alb-3bed2" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    [TestCase(IpAddressType.Ipv4, "ipv4")]
    [TestCase(IpAddressType.Dualstack, "dualstack")]
    [TestCase(IpAddressType.DualstackWithoutPublicIpv4, "dualstack-without-public-ipv4")]
    public void The_address_type_has_the_name_that_AWS_gives_it(IpAddressType type, string expected) =>
        Assert.That(Balancer(new() { IpAddressType = type })["ip_address_type"]!.GetValue<string>(), Is.EqualTo(expected));

    [TestCase(ForwardedForHeader.Append, "append")]
    [TestCase(ForwardedForHeader.Preserve, "preserve")]
    [TestCase(ForwardedForHeader.Remove, "remove")]
    public void The_header_has_the_treatment_that_AWS_names(ForwardedForHeader header, string expected) =>
        Assert.That(Balancer(new() { ForwardedFor = header })["xff_header_processing_mode"]!.GetValue<string>(), Is.EqualTo(expected));

    [TestCase(80, "http://{0}/")]
    [TestCase(8080, "http://{0}:8080/")]
    public void The_site_opens_over_HTTP(int port, string url) => Assert.That(UrlOf(new() { HttpPort = port }), Is.EqualTo(url));

    [TestCase(443, "https://{0}/")]
    [TestCase(8443, "https://{0}:8443/")]
    public void The_site_opens_over_HTTPS_with_a_certificate(int port, string url) =>
        Assert.That(UrlOf(new() { CertificateArn = Maximal.Listener.CertificateArn, HttpsPort = port }), Is.EqualTo(url));

    [Test]
    public void Its_listener_forwards_to_its_target_group_where_its_servers_are_registered()
    {
        // given
        var stack = new ModuleStack(stack => _ = new LoadBalancer(stack, "load-balancer", Options(stack) with { Servers = [new(stack, "01", Given.Server)] }));

        // when
        var listener = stack.Resource("aws_lb_listener");
        var attachment = stack.Resource("aws_lb_target_group_attachment");

        // then
        var group = $"${{aws_lb_target_group.{stack.Resources("aws_lb_target_group").Keys.Single()}.arn}}";
        Assert.That(listener["load_balancer_arn"]!.GetValue<string>(), Is.EqualTo($"${{aws_lb.{stack.Resources("aws_lb").Keys.Single()}.arn}}"), stack.ToString);
        Assert.That(listener["default_action"]![0]!["target_group_arn"]!.GetValue<string>(), Is.EqualTo(group), stack.ToString);
        Assert.That(attachment["target_group_arn"]!.GetValue<string>(), Is.EqualTo(group), stack.ToString);
        Assert.That(stack.Resource("aws_lb_target_group")["vpc_id"]!.GetValue<string>(), Is.EqualTo("vpc-00000001"), stack.ToString);
    }

    [Test]
    public void Another_scheme_gives_it_another_name_and_other_target_groups()
    {
        var (facing, inside) = (NamesOf(internetFacing: true), NamesOf(internetFacing: false));

        Assert.That(facing, Is.EqualTo(new[] { "card-web-alb", "card-web-tg", "card-web-tg2" }));
        Assert.That(inside, Has.Length.EqualTo(3));
        Assert.That(inside, Is.All.Matches<string>(name => !facing.Contains(name)));
    }

    [TestCase(true, ExpectedResult = true)]
    [TestCase(false, ExpectedResult = false)]
    public bool It_waits_for_the_internet_gateway_if_it_faces_the_internet(bool internetFacing)
    {
        var stack = new ModuleStack(stack => _ = new LoadBalancer(stack, "load-balancer", Options(stack) with
        {
            Network = Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16" }, "vpc"),
            Settings = new() { InternetFacing = internetFacing },
        }));

        return stack.Resource("aws_lb")["depends_on"]?.AsArray() is [var awaited] && awaited!.ToString() == $"aws_internet_gateway.{stack.Resources("aws_internet_gateway").Keys.Single()}";
    }

    private static string[] NamesOf(bool internetFacing)
    {
        var stack = new ModuleStack(stack => _ = new LoadBalancer(stack, "load-balancer", Options(stack) with
        {
            Settings = new() { InternetFacing = internetFacing },
            CandidateGroup = new() { TargetGroup = new() { Weight = 0 } },
        }));
        return [.. new[] { "aws_lb", "aws_lb_target_group" }.SelectMany(type => stack.Resources(type).Values).Select(resource => resource["name"]!.ToString()).Order(StringComparer.Ordinal)];
    }

    private static LoadBalancerOptions Options(TerraformStack stack) =>
        new() { Names = Given.Names, Network = Given.Network(stack), SecurityGroupId = "sg-00000001", Servers = [] };

    private static JsonObject Balancer(LoadBalancerSettings settings) =>
        new ModuleStack(stack => _ = new LoadBalancer(stack, "load-balancer", Options(stack) with { Settings = settings })).Resource("aws_lb");

    private static string UrlOf(ListenerOptions listener)
    {
        var stack = new ModuleStack(stack =>
        {
            var balancer = new LoadBalancer(stack, "load-balancer", Options(stack) with { Listener = listener });
            _ = new TerraformOutput(stack, "url", new TerraformOutputConfig { Value = balancer.Url });
        });
        return stack.Output("url").Replace($"${{aws_lb.{stack.Resources("aws_lb").Keys.Single()}.dns_name}}", "{0}", StringComparison.Ordinal);
    }
}
