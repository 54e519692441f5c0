using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Where the balancer listens, and what it does with a request.</summary>
public sealed class ListenersTests
{
    private const string Certificate = "arn:aws:acm:us-west-1:111111111111:certificate/11111111-2222-3333-4444-555555555555";

    [Test]
    public void With_minimal_options_HTTP_is_forwarded() => Assert.That(Stack(new()).Resource("aws_lb_listener"), EqualJson.To("""
        {
          "load_balancer_arn": "balancer",
          "port": 80,
          "protocol": "HTTP",
          "default_action": [{ "type": "forward", "target_group_arn": "group" }]
        }
        """));

    [Test]
    public void With_a_certificate_alone_HTTPS_is_forwarded() => Assert.That(Listener(new() { CertificateArn = Certificate }, "https"), EqualJson.To($$"""
        {
          "load_balancer_arn": "balancer",
          "port": 443,
          "protocol": "HTTPS",
          "ssl_policy": "ELBSecurityPolicy-TLS13-1-2-2021-06",
          "certificate_arn": "{{Certificate}}",
          "default_action": [{ "type": "forward", "target_group_arn": "group" }]
        }
        """));

    [Test]
    public void With_a_certificate_alone_HTTP_only_redirects() => Assert.That(Listener(new() { CertificateArn = Certificate }, "http"), EqualJson.To("""
        {
          "load_balancer_arn": "balancer",
          "port": 80,
          "protocol": "HTTP",
          "default_action": [{ "type": "redirect", "redirect": { "protocol": "HTTPS", "port": "443", "status_code": "HTTP_301" } }]
        }
        """));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON_of_HTTPS() => Assert.That(Listener(Maximal.Listener, "https"), EqualJson.To($$"""
        {
          "load_balancer_arn": "balancer",
          "port": 8443,
          "protocol": "HTTPS",
          "ssl_policy": "ELBSecurityPolicy-TLS13-1-3-2021-06",
          "certificate_arn": "{{Certificate}}",
          "default_action": [{ "type": "forward", "target_group_arn": "group" }],
          "routing_http_response_strict_transport_security_header_value": "max-age=31536000; includeSubDomains",
          "routing_http_response_content_security_policy_header_value": "default-src 'self'",
          "routing_http_response_x_frame_options_header_value": "SAMEORIGIN",
          "routing_http_response_x_content_type_options_header_value": "nosniff",
          "routing_http_response_server_enabled": false
        }
        """));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON_of_HTTP() => Assert.That(Listener(Maximal.Listener, "http"), EqualJson.To("""
        {
          "load_balancer_arn": "balancer",
          "port": 8080,
          "protocol": "HTTP",
          "default_action": [{ "type": "redirect", "redirect": { "protocol": "HTTPS", "port": "8443", "status_code": "HTTP_302" } }],
          "routing_http_response_content_security_policy_header_value": "default-src 'self'",
          "routing_http_response_x_frame_options_header_value": "SAMEORIGIN",
          "routing_http_response_x_content_type_options_header_value": "nosniff",
          "routing_http_response_server_enabled": false
        }
        """));

    [Test]
    public void A_page_may_forbid_all_frames() =>
        Assert.That(Stack(new() { Headers = new() { Frames = FrameOptions.Deny } }).Resource("aws_lb_listener")["routing_http_response_x_frame_options_header_value"], EqualJson.To("\"DENY\""));

    [Test]
    public void Clients_call_the_ports_that_are_listened_on()
    {
        Assert.That(new ListenerOptions { HttpPort = 8080 }.Ports, Is.EqualTo([8080]));
        Assert.That(Maximal.Listener.Ports, Is.EqualTo([8080, 8443]));
    }

    private static JsonObject Listener(ListenerOptions options, string id)
    {
        var listeners = Stack(options).Resources("aws_lb_listener");
        Assert.That(listeners, Has.Count.EqualTo(2));
        return listeners.Single(listener => listener.Key.StartsWith($"listeners_{id}_", StringComparison.Ordinal)).Value;
    }

    private static ModuleStack Stack(ListenerOptions options) => new(stack => _ = new Listeners(stack, "listeners", options, "balancer", Forwarding.To("group")));
}
