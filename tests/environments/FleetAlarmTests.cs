using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Modules;

namespace CardWeb.Tf.Tests.Environments;

/// <summary>An alarm that says a fleet is at its maximum is of use for one that is not always there.</summary>
public sealed class FleetAlarmTests
{
    private static readonly EnvironmentSettings Production = Catalogue.Find("production");

    [TestCase(3, 3, ExpectedResult = 0)]
    [TestCase(3, 4, ExpectedResult = 1)]
    public int A_fleet_that_always_has_its_maximum_has_no_alarm_for_it(int minimum, int maximum) =>
        StackJson.Of(Production with { Fleet = new() { Minimum = minimum, Maximum = maximum } })
            .All("aws_cloudwatch_metric_alarm").Count(alarm => alarm.Text("alarm_name").EndsWith("fleet-size", StringComparison.Ordinal));

    [TestCase(25, "Alarms.FleetSize.Threshold must be above 25, the percent of its maximum that Fleet always has, got: 25.")]
    [TestCase(26, null)]
    public void An_alarm_that_would_never_end_is_refused(double threshold, string? problem)
    {
        var settings = Production with { Fleet = new() { Minimum = 3, Maximum = 12 }, Alarms = Production.Alarms! with { FleetSize = new() { Threshold = threshold } } };

        Assert.That(Problems.Of(new EnvironmentSettingsValidator(), settings), Is.EqualTo(problem is null ? [] : new[] { problem }));
    }

    [Test]
    public void An_alarm_on_healthy_servers_is_made_after_listeners_registrations_and_fleets()
    {
        var alarm = StackJson.Of(Production).All("aws_cloudwatch_metric_alarm").Single(each => each.Text("alarm_name").EndsWith("/healthy-hosts", StringComparison.Ordinal));

        Assert.That(alarm["depends_on"]!.AsArray().Select(each => each!.ToString().Split('.')[0]).Distinct(), Is.EquivalentTo(["aws_lb_listener", "aws_lb_target_group_attachment", "aws_autoscaling_group"]));
    }

    [Test]
    public void So_is_one_of_a_candidate()
    {
        var settings = Production with
        {
            Candidate = new() { ImageVersion = "1.0.0", Fleet = new() { Minimum = 1, Maximum = 2 } },
            Alarms = Production.Alarms! with { FleetSize = new() { Threshold = 50 } },
        };

        Assert.That(Problems.Of(new EnvironmentSettingsValidator(), settings), Is.EqualTo(["Alarms.FleetSize.Threshold must be above 50, the percent of its maximum that Candidate.Fleet always has, got: 50."]));
    }
}
