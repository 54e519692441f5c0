using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Listener's rules: which requests they are for, and what these meet.</summary>
public sealed class RulesTests
{
    private static readonly ListenerRule Gone = new() { Priority = 2, Paths = ["/old/*"], Action = new FixedResponse { StatusCode = 410 } };

    private static readonly ListenerRule Away = Gone with { Action = new RedirectAction { Host = "new.example" } };

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(Gone with { Priority = 1 }, "Rules[0].Priority must be between 2 and 50000, got: 1."),
        Rule.Refused(Gone with { Priority = 50001 }, "Rules[0].Priority must be between 2 and 50000, got: 50001."),
        Rule.Refused(Gone with { Paths = [] }, "Rules[0].Values.Count must be between 1 and 5 values of all conditions together, got: 0."),
        Rule.Refused(Gone with { Paths = ["/1", "/2", "/3"], Hosts = ["a.example", "b.example", "c.example"] }, "Rules[0].Values.Count must be between 1 and 5 values of all conditions together, got: 6."),
        Rule.Refused(Gone with { Paths = ["/*/*/*/*/*/*"] }, "Rules[0].Marks.Count, the * and ? in all conditions together, must be at most 5, got: 6."),
        Rule.Refused(Gone with { Paths = ["old"] }, "Rules[0].Paths[0] must be a path from / on, or from a mark, of up to 128 letters, digits and _-.$/~\"'@:+&*?, got: \"old\"."),
        Rule.Refused(Gone with { Paths = ["/" + new string('a', 128)] }, $"Rules[0].Paths[0] must be a path from / on, or from a mark, of up to 128 letters, digits and _-.$/~\"'@:+&*?, got: \"/{new string('a', 128)}\"."),
        Rule.Refused(Gone with { Hosts = ["localhost"] }, "Rules[0].Hosts[0] must be a host's name of up to 128 letters, digits, dots, hyphens and marks, with a dot and letters alone after the last one, got: \"localhost\"."),
        Rule.Refused(Gone with { Methods = ["post"] }, "Rules[0].Methods[0] must be a method such as POST: up to 40 upper-case letters, - and _, got: \"post\"."),
        Rule.Refused(Gone with { SourceCidrs = ["10.0.0.1/8"] }, "Rules[0].SourceCidrs[0] must be an IPv4 or IPv6 range whose address has no bits beyond its prefix, such as 10.20.0.0/16 or 2001:db8::/32, got: \"10.0.0.1/8\"."),
        Rule.Refused(Gone with { Headers = [new() { Name = "Host", Values = ["a"] }] }, "Rules[0].Headers[0].Name must be a header's name of up to 40 characters that is not Host, which Hosts is for, got: \"Host\"."),
        Rule.Refused(Gone with { Queries = [new() { Value = "" }] }, "Rules[0].Queries[0].Value must be 1 to 128 printable ASCII characters, got: \"\"."),
        Rule.Refused(Gone with { Action = new FixedResponse { StatusCode = 302 } }, "Rules[0].Action.StatusCode must be 200 to 299 or 400 to 599, got: 302."),
        Rule.Refused(Gone with { Action = new FixedResponse { ContentType = "image/png" } }, "Rules[0].Action.ContentType must be one of text/plain, text/css, text/html, application/javascript, application/json, got: \"image/png\"."),
        Rule.Refused(Gone with { Action = new FixedResponse { Body = new string('a', 1025) } }, "Rules[0].Action.Body must have 1 to 1024 characters, got: 1025."),
        Rule.Refused(Gone with { Action = new RedirectAction { Host = "#{host}", Path = "/#{path}" } }, "Rules[0].Action.Host, Path, Query or Port must differ from the request's own: the client would be sent in circles."),
        Rule.Refused(Gone with { Action = new RedirectAction { Path = "new" } }, "Rules[0].Action.Path must be a path from / on, of up to 128 characters, got: \"new\"."),
        Rule.Refused(Gone with { Action = new RedirectAction { Host = "new.example", Query = "?a" } }, "Rules[0].Action.Query must be a query of 1 to 128 characters that does not begin with ?, got: \"?a\"."),
    ];

    [Test]
    public void A_rule_sits_on_the_listener_of_the_site()
    {
        Assert.That(RuleOf(new() { Rules = [Gone] })["listener_arn"]!.ToString(), Does.Contain("listeners_http_"));
        Assert.That(RuleOf(Maximal.Listener with { Rules = [Gone] })["listener_arn"]!.ToString(), Does.Contain("listeners_https_"));
    }

    [Test]
    public void Every_condition_must_hold() => Assert.That(RuleOf(new() { Rules = [Gone with { Hosts = ["*.card-web.example"], Methods = ["GET"], Headers = [new() { Name = "X-Test", Values = ["a"] }], Queries = [new() { Key = "b", Value = "c" }] }] })["condition"], EqualJson.To("""
        [
          { "path_pattern": { "values": ["/old/*"] } },
          { "host_header": { "values": ["*.card-web.example"] } },
          { "http_request_method": { "values": ["GET"] } },
          { "http_header": { "http_header_name": "X-Test", "values": ["a"] } },
          { "query_string": [{ "key": "b", "value": "c" }] }
        ]
        """));

    [Test]
    public void A_client_is_sent_elsewhere_and_keeps_what_is_not_said() => Assert.That(RuleOf(new() { Rules = [Away] })["action"], EqualJson.To("""
        [{ "type": "redirect", "redirect": { "protocol": "#{protocol}", "host": "new.example", "status_code": "HTTP_302" } }]
        """));

    [Test]
    public void What_is_forwarded_is_shared_out_as_without_a_rule()
    {
        var forwarding = new Forwarding([("one", 90), ("two", 10)], 60);
        var stack = new ModuleStack(stack => _ = new Listeners(stack, "listeners", new() { Rules = [Gone with { Action = new ForwardAction() }] }, "balancer", forwarding));
        Assert.That(stack.Resource("aws_lb_listener_rule")["action"], EqualJson.To(stack.Resource("aws_lb_listener")["default_action"]!.ToJsonString()));
    }

    [Test]
    public void Maintenance_comes_before_every_rule() => Assert.That(
        new ModuleStack(stack => _ = new LoadBalancer(stack, "balancer", WiringCases.LoadBalancer(stack) with { MaintenancePage = "<h1>Soon</h1>" })).Resource("aws_lb_listener_rule"),
        EqualJson.To("""
            {
              "listener_arn": "${aws_lb_listener.balancer_listeners_http_A09AFE93.arn}",
              "priority": 1,
              "condition": [{ "path_pattern": { "values": ["*"] } }],
              "action": [{ "type": "fixed-response", "fixed_response": { "status_code": "503", "content_type": "text/html", "message_body": "<h1>Soon</h1>" } }]
            }
            """));

    [Test]
    public void A_further_certificate_is_the_listeners() => Assert.That(Stack(Maximal.Listener).Resource("aws_lb_listener_certificate")["certificate_arn"]!.ToString(), Does.EndWith("66666666-2222-3333-4444-555555555555"));

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(ListenerRule rule, string problem) => Assert.That(Problems.Of(new ListenerValidator(), new() { Rules = [rule] }), Is.EqualTo([problem]));

    [Test]
    public void Two_rules_have_two_priorities() =>
        Assert.That(Problems.Of(new ListenerValidator(), new() { Rules = [Gone, Away] }), Is.EqualTo(["Rules must each have a priority of its own, got: 2, 2."]));

    private static JsonObject RuleOf(ListenerOptions options) => Stack(options).Resource("aws_lb_listener_rule");

    private static ModuleStack Stack(ListenerOptions options) => new(stack => _ = new Listeners(stack, "listeners", options, "balancer", Forwarding.To("group")));
}
