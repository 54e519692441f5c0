namespace CardWeb.Tf.Tests.Policies;

internal static class FleetBreakers
{
    private const string Fleet = "aws_autoscaling_group.fleet";

    public static IEnumerable<Breaker> All =>
    [
        // A fleet that launches from who knows what uses who knows which groups.
        Of("fleet-launch-template", """{"launch_template": null}""", "only-through-the-balancer@" + Fleet, "only-through-the-balancer@" + Fleet),
        Of("fleet-launch-template", """{"launch_configuration": "${aws_launch_configuration.old.name}"}"""),
        Of("fleet-tags", """{"tag": null}"""),
        Of("fleet-tags", """{"tag": [{"key": "Name", "value": "web", "propagate_at_launch": false}]}"""),
        Of("fleet-tags", """{"tag": [{"key": "Name", "value": "web", "propagate_at_launch": true}, {"key": "Team", "value": "web"}]}"""),
        Of("fleet-health-check", """{"health_check_type": "EC2"}"""),
        Of("fleet-health-check", """{"health_check_type": null}"""),
        Of("fleet-zones", """{"vpc_zone_identifier": ["${aws_subnet.private_a.id}"]}"""),
        Of("fleet-zones", """{"vpc_zone_identifier": ["${aws_subnet.private_a.id}", "${aws_subnet.public_a.id}"]}"""),
        Of("fleet-zones", """{"vpc_zone_identifier": "${var.subnets}"}""", "server-no-public-address@" + Fleet),
    ];

    private static Breaker Of(string rule, string patch, params string[] also) => new(rule, Fleet, $$$"""{"aws_autoscaling_group": {"fleet": {{{patch}}} } }""", also);
}
