using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules.LoadBalancing;

/// <summary>The target group: which servers get traffic, on which port, and what decides it.</summary>
public sealed class TargetGroupTests
{
    [Test]
    public void With_minimal_options_it_is_the_seed_s() => Assert.That(Group(new()), EqualJson.To("""
        {
          "name": "card-web-tg",
          "vpc_id": "vpc-1",
          "target_type": "instance",
          "port": 80,
          "protocol": "HTTP",
          "protocol_version": "HTTP1",
          "load_balancing_algorithm_type": "round_robin",
          "load_balancing_cross_zone_enabled": "use_load_balancer_configuration",
          "deregistration_delay": "60",
          "slow_start": 0,
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

    private static System.Text.Json.Nodes.JsonObject Group(TargetGroupOptions options) =>
        new ModuleStack(stack => _ = new TargetGroup(stack, "group", options, ModuleStack.Names, "vpc-1")).Resource("aws_lb_target_group");
}
