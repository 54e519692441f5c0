using System.Text.Json.Nodes;
using CardWeb.Tf.Operations.Checks.Reachability;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>The test of the test: paths to a server, each hidden in a way of its own, and each found.</summary>
public sealed class HiddenPathTests
{
    [TestCase("""{"aws_instance":{"x":{}},"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"${aws_vpc.v.default_security_group_id}","cidr_ipv4":"0.0.0.0/0","ip_protocol":"-1"}}}""", TestName = "Found: a host without groups, in a default group that a rule opens by the VPC")]
    [TestCase("""{"aws_instance":{"x":{}},"aws_default_security_group":{"d":{"ingress":[{"ipv6_cidr_blocks":["::/0"],"protocol":"-1","from_port":0,"to_port":0}]}}}""", TestName = "Found: a host without groups, in a default group that is managed and open")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"-1"}}},"aws_network_interface":{"n":{"security_groups":["${aws_security_group.o.id}","${data.aws_vpc.v.default_security_group_id}"]}},"aws_instance":{"x":{}}}""", TestName = "Found: the default group lets a neighbour in")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_launch_template":{"x":{"network_interfaces":[{"security_groups":["${aws_security_group.o.id}"]}]}}}""", TestName = "Found: a launch template with its groups in an interface")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_launch_configuration":{"x":{"security_groups":["${aws_security_group.o.id}"]}}}""", TestName = "Found: a launch configuration")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_launch_template":{"t":{"vpc_security_group_ids":["${aws_security_group.o.id}"]}},"aws_instance":{"x":{"launch_template":{"id":"${aws_launch_template.t.id}"}}}}""", TestName = "Found: an instance from an open launch template")]
    [TestCase("""{"aws_autoscaling_group":{"x":{"launch_template":{"id":"lt-0123456789abcdef0"}}}}""", TestName = "Found: an Auto Scaling group with the template of somebody else")]
    [TestCase("""{"aws_security_group":{"o":{"name":"open","ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_instance":{"x":{"security_groups":["open"]}}}""", TestName = "Found: a group named, not referred to")]
    [TestCase("""{"aws_instance":{"x":{"vpc_security_group_ids":["SERVERS","sg-0123456789abcdef0"]}}}""", TestName = "Found: a group of somebody else by its id")]
    [TestCase("""{"aws_instance":{"x":{"vpc_security_group_ids":["${data.aws_security_group.o.id}"]}}}""", TestName = "Found: a group of somebody else by a lookup")]
    [TestCase("""{"aws_instance":{"x":{"vpc_security_group_ids":"${local.groups}"}}}""", TestName = "Found: groups in an expression")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_network_interface":{"n":{"security_groups":["${aws_security_group.o.id}"]}},"aws_instance":{"x":{"network_interface":[{"network_interface_id":"${aws_network_interface.n.id}","device_index":0}]}}}""", TestName = "Found: an instance with an interface of its own")]
    [TestCase("""{"aws_instance":{"x":{"network_interface":[{"network_interface_id":"eni-0123","device_index":0}]}}}""", TestName = "Found: an instance with an interface of somebody else")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_network_interface":{"n":{"security_groups":["${aws_security_group.o.id}"],"attachment":[{"instance":"${GOLDEN.id}","device_index":1}]}}}""", TestName = "Found: an interface attached to a server")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_network_interface":{"n":{"security_groups":["${aws_security_group.o.id}"]}},"aws_network_interface_attachment":{"a":{"instance_id":"${GOLDEN.id}","network_interface_id":"${aws_network_interface.n.id}","device_index":1}}}""", TestName = "Found: an interface attached by a resource")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_network_interface_sg_attachment":{"a":{"security_group_id":"${aws_security_group.o.id}","network_interface_id":"${GOLDEN.primary_network_interface_id}"}}}""", TestName = "Found: a group attached to a server's interface")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":{"cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}},"aws_network_interface_sg_attachment":{"a":{"security_group_id":"${aws_security_group.o.id}","network_interface_id":"eni-0123"}}}""", TestName = "Found: a group attached to an interface that may be any")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"sg-0123456789abcdef0","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":22,"to_port":22}}}""", TestName = "Found: a rule of a group by its id")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"${data.aws_security_group.o.id}","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":22,"to_port":22}}}""", TestName = "Found: a rule of a group by a lookup")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","referenced_security_group_id":"${data.aws_security_group.o.id}","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: a rule for a group by a lookup")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","referenced_security_group_id":"${aws_vpc_security_group_ingress_rule.o.security_group_id}","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: a rule for whatever another rule is about")]
    [TestCase("""{"aws_security_group_rule":{"x":{"type":"ingress","security_group_id":"SERVERS","ipv6_cidr_blocks":["::/0"],"protocol":"-1","from_port":0,"to_port":0}}}""", TestName = "Found: a rule for everything, its ports zero")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","cidr_ipv4":"0.0.0.0/0","ip_protocol":"icmp","from_port":-1,"to_port":-1}}}""", TestName = "Found: a rule for the ICMP of all")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"BALANCER","cidr_ipv4":"0.0.0.0/0","ip_protocol":"udp","from_port":80,"to_port":80}}}""", TestName = "Found: UDP on a listener's port")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"BALANCER","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":"${var.from}","to_port":"${var.to}"}}}""", TestName = "Found: ports in an expression")]
    [TestCase("""{"aws_security_group_rule":{"x":{"type":"${var.type}","security_group_id":"SERVERS","cidr_blocks":["0.0.0.0/0"],"protocol":"tcp","from_port":22,"to_port":22}}}""", TestName = "Found: a rule whose kind is an expression")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","prefix_list_id":"${aws_ec2_managed_prefix_list.all.id}","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: a managed prefix list")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","cidr_ipv4":"0.0.0.0/1","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: half of all addresses")]
    [TestCase("""{"aws_security_group":{"o":{"dynamic":{"ingress":{"for_each":"${var.ports}","content":{"cidr_blocks":["0.0.0.0/0"]}}}}},"aws_instance":{"x":{"vpc_security_group_ids":["${aws_security_group.o.id}"]}}}""", TestName = "Found: rules made one by one from an expression")]
    [TestCase("""{"aws_security_group":{"o":{"ingress":"${var.rules}"}},"aws_instance":{"x":{"vpc_security_group_ids":["${aws_security_group.o.id}"]}}}""", TestName = "Found: rules in an expression")]
    [TestCase("""{"aws_security_group_rule":{"x":{"type":"ingress","security_group_id":"SERVERS","self":true,"protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: servers that admit each other")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","referenced_security_group_id":"BALANCER","ip_protocol":"tcp","from_port":22,"to_port":22}}}""", TestName = "Found: the balancer may call another port than the target group's")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","referenced_security_group_id":"BALANCER","ip_protocol":"-1"}}}""", TestName = "Found: the balancer may call any port")]
    [TestCase("""{"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","cidr_ipv4":"172.31.0.0/16","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", TestName = "Found: the whole network may call on the balancer's port")]
    [TestCase("""{"aws_lb":{"n":{"load_balancer_type":"network"}},"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"SERVERS","cidr_ipv4":"10.0.0.0/8","ip_protocol":"tcp","from_port":80,"to_port":80}}}""", "-> aws_lb.n -> the network on 80", TestName = "Found: a network balancer without groups")]
    [TestCase("""{"aws_lb":{"b":{"security_groups":["BALANCER"]}}}""", TestName = "Found: a second balancer in the balancer's group")]
    [TestCase("""{"aws_elb":{"b":{"security_groups":["BALANCER"]}}}""", TestName = "Found: a classic balancer in the balancer's group")]
    [TestCase("""{"aws_lb":{"b":{"security_groups":[]}},"aws_lb_listener":{"b":{"load_balancer_arn":"${aws_lb.b.arn}","port":8080}},"aws_vpc_security_group_ingress_rule":{"x":{"security_group_id":"BALANCER","cidr_ipv4":"0.0.0.0/0","ip_protocol":"tcp","from_port":8080,"to_port":8080}}}""", TestName = "Found: a second balancer listens where the first does not")]
    [TestCase("""{"aws_lambda_function":{"f":{"vpc_config":[{"security_group_ids":["BALANCER"]}]}}}""", TestName = "Found: a function in the balancer's group")]
    public void A_path_is_found(string resources, string hop = "") => Assert.That(new InternetPaths(TamperedStack.With(resources)).ForbiddenPaths, Has.Some.Contains(hop));

    [Test]
    public void A_module_hides_what_it_makes()
    {
        var stack = TamperedStack.With("{}");
        stack.Json["module"] = new JsonObject { ["bastion"] = new JsonObject() };
        Assert.That(new InternetPaths(stack).ForbiddenPaths, Is.EqualTo(["module.bastion, of which nothing can be told"]));
    }

    [TestCase("""{"aws_instance":{"x":{"vpc_security_group_ids":["${aws_security_group.closed.id}"]}},"aws_security_group":{"closed":{}}}""", TestName = "Not found: a server that nobody reaches")]
    [TestCase("""{"aws_instance":{"x":{}},"aws_default_security_group":{"d":{}}}""", TestName = "Not found: a server in a closed default group")]
    [TestCase("""{"aws_security_group_rule":{"x":{"type":"egress","security_group_id":"SERVERS","cidr_blocks":["0.0.0.0/0"],"protocol":"-1"}}}""", TestName = "Not found: the way out")]
    [TestCase("""{"aws_network_interface":{"n":{"security_groups":["SERVERS"],"attachment":[{"instance":"${GOLDEN.id}","device_index":1}]}}}""", TestName = "Not found: a second interface in the servers' group")]
    public void What_is_closed_is_not_taken_for_a_path(string resources) => Assert.That(new InternetPaths(TamperedStack.With(resources)).ForbiddenPaths, Is.Empty);
}
