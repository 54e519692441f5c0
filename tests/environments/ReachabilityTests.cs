using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations.Checks.Reachability;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The only path from the internet to a web server is through the load balancer, on its listener ports.</summary>
public sealed class ReachabilityTests
{
    private static readonly string[] Servers = ["aws_instance", "aws_launch_template", "aws_autoscaling_group"];

    public static IEnumerable<string> Environments => Catalogue.All.Select(settings => settings.Name);

    [TestCaseSource(nameof(Environments))]
    public void Only_the_balancer_reaches_a_web_server(string environment)
    {
        var stack = StackJson.Of(environment);
        var reachability = new InternetPaths(stack);
        Assert.That(reachability.ForbiddenPaths, Is.Empty);
        Assert.That(reachability.AllowedPaths, Has.Count.EqualTo(Servers.Sum(type => stack.All(type).Count) * stack.All("aws_lb_listener").Count));
    }

    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"SERVERS","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":22,"to_port":22}""", TestName = "A rule that opens SSH to the world")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"SERVERS","cidr_ipv6":"::/0","ip_protocol":"-1"}""", TestName = "A rule that opens all to IPv6")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"SERVERS","cidr_ipv4":"203.0.113.7/32","ip_protocol":"tcp","from_port":80,"to_port":80}""", TestName = "A rule for one public address")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"SERVERS","prefix_list_id":"pl-12345678","ip_protocol":"tcp","from_port":80,"to_port":80}""", TestName = "A rule for a prefix list")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"SERVERS","referenced_security_group_id":"sg-0123456789abcdef0","ip_protocol":"tcp","from_port":80,"to_port":80}""", TestName = "A rule for a group that nobody here knows")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"BALANCER","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":8080,"to_port":8080}""", TestName = "A rule that opens the balancer beside its listeners")]
    [TestCase("aws_vpc_security_group_ingress_rule", """{"security_group_id":"BALANCER","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":80,"to_port":90}""", TestName = "A rule that opens more than the listener's port")]
    [TestCase("aws_security_group_rule", """{"type":"ingress","security_group_id":"SERVERS","cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}""", TestName = "A rule of the older kind")]
    [TestCase("aws_instance", """{"vpc_security_group_ids":["SERVERS","BALANCER"]}""", TestName = "A server that wears the balancer's group")]
    public void An_extra_path_is_found(string type, string body) => Assert.That(new InternetPaths(TamperedStack.With($$$"""{"{{{type}}}":{"extra":{{{body}}} } }""")).ForbiddenPaths, Is.Not.Empty);

    [TestCase("ingress", """[{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}]""")]
    [TestCase("ingress", """{"ipv6_cidr_blocks":["::/0"],"protocol":"-1","from_port":0,"to_port":0}""")]
    public void A_rule_written_inline_is_found(string attribute, string value)
    {
        var stack = StackJson.Of("development");
        stack.Named("aws_security_group", "card-web-sg").Body[attribute] = JsonNode.Parse(value);
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_path_through_another_server_is_found_and_told_hop_by_hop()
    {
        var stack = TamperedStack.With("""
            {
              "aws_security_group": {"bastion": {}},
              "aws_instance": {"bastion": {"vpc_security_group_ids": ["${aws_security_group.bastion.id}"]}},
              "aws_vpc_security_group_ingress_rule": {
                "in": {"security_group_id": "${aws_security_group.bastion.id}", "cidr_ipv4": "0.0.0.0/0", "ip_protocol": "tcp", "from_port": 22, "to_port": 22},
                "on": {"security_group_id": "SERVERS", "referenced_security_group_id": "${aws_security_group.bastion.id}", "ip_protocol": "tcp", "from_port": 22, "to_port": 22}
              }
            }
            """);
        var golden = stack.Named("aws_instance", "card-web01").Address;
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Has.Member(
            $"the internet on 22 by aws_vpc_security_group_ingress_rule.in -> aws_instance.bastion -> aws_security_group.bastion on 22 by aws_vpc_security_group_ingress_rule.on -> {golden}"));
    }

    [Test]
    public void A_private_range_admits_whatever_stands_in_the_network()
    {
        var stack = TamperedStack.With("""
            {
              "aws_vpc_security_group_ingress_rule": {"extra": {"security_group_id": "SERVERS", "cidr_ipv4": "10.0.0.0/8", "ip_protocol": "tcp", "from_port": 22, "to_port": 22}},
              "aws_security_group": {"bastion": {"ingress": [{"cidr_blocks": ["0.0.0.0/0"], "protocol": "tcp", "from_port": 22, "to_port": 22}]}},
              "aws_instance": {"bastion": {"vpc_security_group_ids": ["${aws_security_group.bastion.id}"]}}
            }
            """);
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Has.Some.Contains("-> aws_instance.bastion -> the network on 22"));
    }
}
