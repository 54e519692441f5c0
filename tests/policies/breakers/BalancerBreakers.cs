namespace CardWeb.Tf.Tests.Policies;

internal static class BalancerBreakers
{
    private const string Balancer = "aws_lb.web";
    private const string Group = "target-group-protocol@aws_lb_target_group.web";

    public static IEnumerable<Breaker> All =>
    [
        Of("balancer-access-logs", """{"access_logs": {"enabled": false}}"""),
        Of("balancer-access-logs", """{"access_logs": {"bucket": null}}"""),
        Of("balancer-access-logs", """{"access_logs": null, "dynamic": {"access_logs": {"for_each": "${var.logs}", "content": {"enabled": true}}}}"""),
        Of("balancer-invalid-headers", """{"drop_invalid_header_fields": null}"""),
        Of("balancer-invalid-headers", """{"drop_invalid_header_fields": "false"}"""),
        Of("balancer-deletion-protection", """{"enable_deletion_protection": false}"""),
        Of("balancer-desync", """{"desync_mitigation_mode": "monitor"}"""),
        Of("balancer-desync", """{"desync_mitigation_mode": "${var.mode}"}"""),
        Of("balancer-zones", """{"subnets": ["${aws_subnet.public_a.id}"]}"""),
        Of("balancer-zones", """{"subnets": "${var.subnets}"}"""),
        Of("balancer-firewall", """{"count": 1}""") with { Patch = """{"aws_wafv2_web_acl_association": {"web": null}}""" },
        Of("balancer-firewall", "{}") with { Patch = """{"aws_wafv2_web_acl_association": {"web": {"count": 0}}}""" },
        Of("balancer-firewall", "{}") with { Patch = """{"aws_wafv2_web_acl_association": {"web": {"for_each": "${var.balancers}"}}}""" },
        Of("balancer-firewall", "{}") with { Patch = """{"aws_wafv2_web_acl_association": {"web": {"resource_arn": "${aws_lb.other.arn}"}}}""" },
        Of("balancer-firewall", "{}") with { Patch = """{"aws_wafv2_web_acl_association": {"web": {"web_acl_arn": null}}}""" },
        Log("""{"web": null}"""),
        Log("""{"web": {"count": 0}}"""),
        Log("""{"web": {"resource_arn": "${aws_wafv2_web_acl.other.arn}"}}"""),
        Log("""{"web": {"log_destination_configs": null}}"""),
        Log("""{"web": {"log_destination_configs": []}}"""),
        Listener("http", "listener-https", """{"default_action": [{"type": "forward", "target_group_arn": "${aws_lb_target_group.web.arn}"}]}""", Group, "listener-tls@aws_lb_listener.http"),
        Listener("http", "listener-https", """{"default_action": [{"type": "redirect", "redirect": {"status_code": "HTTP_301", "port": "8080"}}]}""", "listener-tls@aws_lb_listener.http"),
        Listener("http", "listener-https", """{"default_action": [{"type": "fixed-response"}]}""", "listener-tls@aws_lb_listener.http"),
        Listener("http", "listener-https", """{"default_action": null}""", "listener-tls@aws_lb_listener.http"),
        Listener("https", "listener-https", """{"protocol": "${var.protocol}"}""", Group, "listener-https@aws_lb_listener_rule.split", "listener-https@aws_lb_listener_rule.teapot"),
        Rule("listener-https", """{"listener_arn": "${aws_lb_listener.http.arn}", "action": [{"type": "fixed-response"}]}""", "listener-tls@aws_lb_listener.http"),
        Rule("listener-https", """{"listener_arn": "arn:aws:elasticloadbalancing:of-somebody", "action": [{"type": "fixed-response"}]}"""),
        Listener("https", "listener-tls", """{"ssl_policy": null}"""),
        Listener("https", "listener-tls", """{"ssl_policy": "ELBSecurityPolicy-2016-08"}"""),
        Listener("https", "listener-tls", """{"ssl_policy": "ELBSecurityPolicy-TLS13-1-0-2021-06"}"""),
        Listener("https", "listener-tls", """{"ssl_policy": "ELBSecurityPolicy-TLS-1-2-Ext-2018-06"}"""),
        Listener("https", "listener-tls", """{"ssl_policy": "${var.policy}"}"""),
        TargetGroup("target-group-health-path", """{"health_check": {"path": null}}"""),
        TargetGroup("target-group-health-path", """{"health_check": {"enabled": "false"}}"""),
        TargetGroup("target-group-health-path", """{"health_check": null}"""),
        new("target-group-protocol", "aws_lb_target_group.spare", """{"aws_lb_target_group": {"spare": {"port": 80, "protocol": "HTTP", "health_check": {"path": "/"}}}}"""),
    ];

    private static Breaker Log(string patch) => new("firewall-logs", "aws_wafv2_web_acl.web", $$"""{"aws_wafv2_web_acl_logging_configuration": {{patch}}}""");

    private static Breaker Of(string rule, string patch, params string[] also) => new(rule, Balancer, $$$"""{"aws_lb": {"web": {{{patch}}} } }""", also);

    private static Breaker Listener(string name, string rule, string patch, params string[] also) => new(rule, $"aws_lb_listener.{name}", $$$"""{"aws_lb_listener": {"{{{name}}}": {{{patch}}} } }""", also);

    private static Breaker Rule(string rule, string patch, params string[] also) => new(rule, "aws_lb_listener_rule.extra", $$$"""{"aws_lb_listener_rule": {"extra": {{{patch}}} } }""", also);

    private static Breaker TargetGroup(string rule, string patch) => new(rule, "aws_lb_target_group.web", $$$"""{"aws_lb_target_group": {"web": {{{patch}}} } }""");
}
