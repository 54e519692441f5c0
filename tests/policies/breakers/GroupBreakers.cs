namespace CardWeb.Tf.Tests.Policies;

internal static class GroupBreakers
{
    private const string Path = "only-through-the-balancer@";
    private const string Balancer = "\"security_group_id\": \"${aws_security_group.balancer.id}\"";
    private const string Servers = "\"security_group_id\": \"${aws_security_group.servers.id}\"";
    private const string FromBalancer = "\"referenced_security_group_id\": \"${aws_security_group.balancer.id}\"";
    private const string Tcp = "\"description\": \"x\", \"ip_protocol\": \"tcp\"";
    private const string In = "aws_vpc_security_group_ingress_rule";
    private const string Out = "aws_vpc_security_group_egress_rule";

    public static IEnumerable<Breaker> All =>
    [
        Group("group-described", """{"description": null}"""),
        Group("group-described", """{"description": "Managed by Terraform"}"""),
        Group("group-described", """{"egress": [{"cidr_blocks": ["0.0.0.0/0"], "protocol": "tcp", "from_port": 443, "to_port": 443}]}"""),
        new("group-described", $"{In}.servers", """{"aws_vpc_security_group_ingress_rule": {"servers": {"description": null}}}"""),
        Rule(In, "world-facing", $"{Balancer}, {Tcp}, \"cidr_ipv4\": \"0.0.0.0/0\", \"from_port\": 443, \"to_port\": 443"),
        Rule(In, "world-facing", $"{Balancer}, {Tcp}, \"cidr_ipv4\": \"0.0.0.0/1\", \"from_port\": 80, \"to_port\": \"80\""),
        Rule(In, "world-facing", $"{Balancer}, {Tcp}, \"cidr_ipv6\": \"::/0\", \"from_port\": 443, \"to_port\": 443"),
        new("world-facing", "aws_lb.web", """{"aws_lb": {"web": {"internal": false}}}"""),
        new("world-facing", "aws_lb.web", """{"aws_lb": {"web": {"internal": null}}}"""),
        Rule(In, "group-open", $"{Balancer}, {Tcp}, \"cidr_ipv4\": \"0.0.0.0/0\", \"from_port\": 8080, \"to_port\": 8080", Path, Path),
        Rule(In, "group-open", $"{Balancer}, {Tcp}, \"cidr_ipv4\": \"${{var.clients}}\", \"from_port\": 80, \"to_port\": 90", Path, Path),
        Rule(In, "group-open", $"{Balancer}, {Tcp}, \"prefix_list_id\": \"pl-12345678\", \"from_port\": 8080, \"to_port\": 8080", Path, Path),
        Rule(In, "group-open", $"{Servers}, {Tcp}, \"cidr_ipv4\": \"0.0.0.0/0\", \"from_port\": 80, \"to_port\": 80", Path, Path),
        Rule("aws_security_group_rule", "group-open", $"{Servers}, \"description\": \"x\", \"protocol\": \"tcp\", \"type\": \"ingress\", \"cidr_blocks\": [\"10.0.0.0/8\", \"0.0.0.0/0\"], \"from_port\": 80, \"to_port\": 80", Path, Path),
        Rule(In, "group-no-remote-login", $"{Servers}, {Tcp}, {FromBalancer}, \"from_port\": 22, \"to_port\": 22", Path, Path),
        Rule(In, "group-no-remote-login", $"{Servers}, {Tcp}, {FromBalancer}, \"from_port\": 3000, \"to_port\": 4000", Path, Path),
        Rule(In, "group-no-ingress-all", $"{Servers}, \"description\": \"x\", {FromBalancer}, \"ip_protocol\": \"-1\"", "group-no-remote-login@", Path, Path),
        Rule(In, "group-no-ingress-all", $"{Servers}, {Tcp}, {FromBalancer}, \"from_port\": 0, \"to_port\": 65535", "group-no-remote-login@", Path, Path),
        Rule(In, "group-no-ingress-all", $"{Servers}, {Tcp}, {FromBalancer}, \"from_port\": \"${{var.port}}\", \"to_port\": 80", "group-no-remote-login@", Path, Path),
        Group("group-no-ingress-all", """{"dynamic": {"ingress": {"for_each": "${var.rules}", "content": {"from_port": 80}}}}""", "group-described@", "group-open@", "group-no-remote-login@", Path, Path),
        Rule(Out, "group-egress", $"{Servers}, \"description\": \"x\", \"ip_protocol\": \"-1\", \"cidr_ipv4\": \"0.0.0.0/0\""),
        Rule(Out, "group-egress", $"{Servers}, {Tcp}, \"cidr_ipv6\": \"::/0\", \"from_port\": 80, \"to_port\": 443"),
        Rule(Out, "group-egress", $"{Balancer}, {Tcp}, \"cidr_ipv4\": \"10.9.0.0/16\", \"from_port\": 80, \"to_port\": 80"),
        Rule(Out, "group-egress", $"{Balancer}, {Tcp}, \"referenced_security_group_id\": \"${{aws_security_group.servers.id}}\", \"from_port\": 8080, \"to_port\": 8080"),
        Rule("aws_security_group_rule", "group-egress", $"{Balancer}, \"description\": \"x\", \"type\": \"egress\", \"protocol\": \"tcp\", \"source_security_group_id\": \"${{aws_security_group.servers.id}}\", \"cidr_blocks\": [\"0.0.0.0/0\"], \"from_port\": 80, \"to_port\": 80"),
        Group("group-egress", """{"egress": "${var.rules}"}""", "group-described@"),
        new("group-attached", "aws_security_group.idle", """{"aws_security_group": {"idle": {"description": "Nobody's"}}}"""),
        new("group-default-closed", "aws_vpc.main", """{"aws_default_security_group": {"main": null}}"""),
        new("group-default-closed", "aws_vpc.main", """{"aws_default_security_group": {"main": {"vpc_id": "${aws_vpc.other.id}"}}}"""),
        new("group-default-closed", "aws_vpc.main", """{"aws_default_security_group": {"main": {"count": 0}}}"""),
        new("group-default-closed", "aws_default_security_group.main", """{"aws_default_security_group": {"main": {"egress": [{"description": "x", "protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_blocks": ["0.0.0.0/0"]}]}}}"""),
        new("group-default-closed", $"{Out}.x", """{"aws_vpc_security_group_egress_rule": {"x": {"description": "x", "security_group_id": "${aws_vpc.main.default_security_group_id}", "ip_protocol": "tcp", "from_port": 443, "to_port": 443, "cidr_ipv4": "0.0.0.0/0"}}}"""),
        new("only-through-the-balancer", $"{In}.x", """{"aws_vpc_security_group_ingress_rule": {"x": {"description": "x", "security_group_id": "${aws_security_group.servers.id}", "cidr_ipv4": "203.0.113.7/32", "ip_protocol": "tcp", "from_port": 80, "to_port": 80}}}"""),
        new("only-through-the-balancer", "module.bastion", """{"module": {"bastion": {"source": "./bastion"}}}"""),
    ];

    private static Breaker Group(string rule, string patch, params string[] also) => Named("aws_security_group.servers", rule, $$$"""{"aws_security_group": {"servers": {{{patch}}} } }""", also);

    private static Breaker Rule(string type, string rule, string body, params string[] also) => Named($"{type}.x", rule, $$$"""{"{{{type}}}": {"x": { {{{body}}} } } }""", also);

    private static Breaker Named(string address, string rule, string patch, string[] also) => new(rule, address, patch, [.. also.Select(each => each + address)]);
}
