using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The target group: which servers get traffic, on which port, and what decides it.</summary>
public sealed class TargetGroupTests
{
    [Test]
    public void With_minimal_options_it_is_the_group_of_the_seed() => Assert.That(Group(new()), EqualJson.To("""
        {
          "name": "card-web-tg",
          "vpc_id": "vpc-00000001",
          "target_type": "instance",
          "port": 80,
          "protocol": "HTTP",
          "protocol_version": "HTTP1",
          "load_balancing_algorithm_type": "round_robin",
          "load_balancing_cross_zone_enabled": "use_load_balancer_configuration",
          "deregistration_delay": "60",
          "slow_start": 0,
          "stickiness": { "enabled": false, "type": "lb_cookie" },
          "health_check": {
            "enabled": true,
            "path": "/health",
            "protocol": "HTTP",
            "port": "traffic-port",
            "interval": 30,
            "timeout": 5,
            "healthy_threshold": 5,
            "unhealthy_threshold": 2,
            "matcher": "200"
          },
          "tags": { "Name": "card-web-tg" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    [Test]
    public void With_maximal_options_every_one_of_them_is_in_the_JSON() => Assert.That(Group(Maximal.TargetGroup), EqualJson.To("""
        {
          "name": "card-web-tg-d87ad",
          "vpc_id": "vpc-00000001",
          "target_type": "instance",
          "port": 8443,
          "protocol": "HTTPS",
          "protocol_version": "HTTP1",
          "load_balancing_algorithm_type": "weighted_random",
          "load_balancing_anomaly_mitigation": "on",
          "load_balancing_cross_zone_enabled": "true",
          "deregistration_delay": "90",
          "slow_start": 0,
          "stickiness": {
            "enabled": true,
            "type": "app_cookie",
            "cookie_name": "card-web-session",
            "cookie_duration": 600
          },
          "health_check": {
            "enabled": true,
            "path": "/ready?deep=true",
            "protocol": "HTTPS",
            "port": "8444",
            "interval": 15,
            "timeout": 14,
            "healthy_threshold": 3,
            "unhealthy_threshold": 4,
            "matcher": "200-299,301"
          },
          "target_group_health": {
            "unhealthy_state_routing": { "minimum_healthy_targets_count": 2, "minimum_healthy_targets_percentage": "20" },
            "dns_failover": { "minimum_healthy_targets_count": "3", "minimum_healthy_targets_percentage": "30" }
          },
          "tags": { "Name": "card-web-tg-d87ad" },
          "lifecycle": { "create_before_destroy": true }
        }
        """));

    [Test]
    public void A_new_server_may_take_its_share_slowly() =>
        Assert.That(Group(new() { SlowStartSeconds = 45 })["slow_start"], EqualJson.To("45"));

    [TestCase(BalancingAlgorithm.RoundRobin, "round_robin")]
    [TestCase(BalancingAlgorithm.LeastOutstandingRequests, "least_outstanding_requests")]
    [TestCase(BalancingAlgorithm.WeightedRandom, "weighted_random")]
    public void The_algorithm_has_the_name_that_AWS_gives_it(BalancingAlgorithm algorithm, string expected) =>
        Assert.That(Group(new() { Algorithm = algorithm })["load_balancing_algorithm_type"]!.GetValue<string>(), Is.EqualTo(expected));

    [Test]
    public void Anomaly_mitigation_is_off_until_it_is_asked_for() =>
        Assert.That(Group(new() { Algorithm = BalancingAlgorithm.WeightedRandom })["load_balancing_anomaly_mitigation"]!.GetValue<string>(), Is.EqualTo("off"));

    [TestCase(null, "use_load_balancer_configuration")]
    [TestCase(true, "true")]
    [TestCase(false, "false")]
    public void Zones_may_be_kept_apart(bool? crossZone, string expected) =>
        Assert.That(Group(new() { CrossZone = crossZone })["load_balancing_cross_zone_enabled"]!.GetValue<string>(), Is.EqualTo(expected));

    [Test]
    public void The_balancer_s_own_cookie_needs_no_name() =>
        Assert.That(Group(new() { Stickiness = new() })["stickiness"], EqualJson.To("""{ "enabled": true, "type": "lb_cookie", "cookie_duration": 86400 }"""));

    [Test]
    public void Zones_may_stay_in_the_DNS_whatever_happens() => Assert.That(Group(new() { HealthyTargets = new() { DnsCount = null } })["target_group_health"], EqualJson.To("""
        {
          "unhealthy_state_routing": { "minimum_healthy_targets_count": 1, "minimum_healthy_targets_percentage": "off" },
          "dns_failover": { "minimum_healthy_targets_count": "off", "minimum_healthy_targets_percentage": "off" }
        }
        """));

    [Test]
    public void Servers_are_registered_on_the_port_of_the_group()
    {
        // given
        var stack = new ModuleStack(stack =>
        {
            var group = new TargetGroup(stack, "group", new() { Port = 8080 }, Given.Names.TargetGroup, "vpc-00000001");

            // when
            group.Register([new WebServer(stack, "01", Given.Server), new WebServer(stack, "02", Given.Server with { Name = "card-web02" })]);
        });

        // then
        Assert.That(stack.Resources("aws_lb_target_group_attachment").Values.Select(attachment => JsonText.Of(attachment)), Is.EqualTo(
            new[] { "01", "02" }.Select(number => JsonText.Of($$"""
                {
                  "target_group_arn": "${aws_lb_target_group.{{stack.Resources("aws_lb_target_group").Keys.Single()}}.arn}",
                  "target_id": "${aws_instance.{{stack.Resources("aws_instance").Keys.Single(id => id.StartsWith(number, StringComparison.Ordinal))}}.id}",
                  "port": 8080
                }
                """))));
    }

    private static JsonObject Group(TargetGroupOptions options) =>
        new ModuleStack(stack => _ = new TargetGroup(stack, "group", options, Given.Names.TargetGroup, "vpc-00000001")).Resource("aws_lb_target_group");
}
