using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>Servers that come and go by themselves are no drift; what other hands do to their group is.</summary>
public sealed class FleetFindingsTests
{
    private static readonly RecordedResource Group = RecordedResource.Calm("aws_autoscaling_group.a", """{"id": "card-web-fleet", "name": "card-web-fleet", "target_group_arns": ["tg"]}""");
    private static readonly RecordedResource TargetGroup = RecordedResource.Calm("aws_lb_target_group.a", """{"arn": "tg", "port": 80}""");

    [Test]
    public void A_fleets_server_and_its_registration_are_its_own()
    {
        var inventory = Given.Nothing with { Instances = [new("i-9", "running", "fleet", "card-web-fleet")], Targets = [new("tg", "i-9", "80")] };
        Assert.That(Given.Found(inventory, Group, TargetGroup), Is.Empty);
    }

    [TestCase("", TestName = "A server without a group's tag is a stranger")]
    [TestCase("somebody-elses", TestName = "A server of another group is a stranger")]
    public void A_stranger_is_one(string fleet)
    {
        var inventory = Given.Nothing with { Instances = [new("i-9", "running", "", fleet)], Targets = [new("tg", "i-9", "80")] };
        Assert.That(Given.Found(inventory, Group, TargetGroup).Select(finding => $"{finding.Severity} {finding.PhysicalId}"), Is.EqualTo(["Critical i-9"]));
    }

    [TestCase("tg", "8080")]
    [TestCase("another", "80")]
    public void A_fleets_server_that_other_hands_registered_elsewhere_is_told(string targetGroup, string port)
    {
        var inventory = Given.Nothing with { Instances = [new("i-9", "running", "", "card-web-fleet")], Targets = [new(targetGroup, "i-9", port)] };
        Assert.That(Given.Found(inventory, Group, TargetGroup).Select(finding => $"{finding.Severity} {finding.Found}"), Is.EqualTo([$"Critical port {port}"]));
    }

    [TestCase("aws_autoscaling_group", "desired_capacity", "3", "7")]
    [TestCase("aws_autoscaling_group", "predicted_capacity", "0", "4")]
    public void What_the_group_decides_by_itself_is_no_drift(string type, string attribute, string before, string after) =>
        Assert.That(Changed(type, attribute, before, after, after), Is.Empty);

    [TestCase("aws_autoscaling_group", "min_size", "3", "1", "Critical")]
    [TestCase("aws_autoscaling_group", "max_size", "12", "3", "Critical")]
    [TestCase("aws_autoscaling_group", "target_group_arns", "[\"tg\"]", "[]", "Critical")]
    [TestCase("aws_autoscaling_group", "suspended_processes", "[]", "[\"Launch\"]", "Critical")]
    [TestCase("aws_autoscaling_group", "health_check_type", "\"ELB\"", "\"EC2\"", "Warning")]
    [TestCase("aws_autoscaling_policy", "enabled", "true", "false", "Warning")]
    [TestCase("aws_launch_template", "image_id", "\"ami-1\"", "\"ami-2\"", "Critical")]
    [TestCase("aws_launch_template", "latest_version", "1", "2", "Critical")]
    [TestCase("aws_launch_template", "default_version", "1", "2", "Notice")]
    public void What_other_hands_change_is(string type, string attribute, string before, string after, string severity) =>
        Assert.That(Changed(type, attribute, before, after, before).Select(finding => $"{finding.Severity} {finding.Category} {finding.Attribute?.Split('[')[0]}"), Is.EqualTo([$"{severity} ChangedOutside {attribute}"]));

    [Test]
    public void A_group_that_is_gone_is_critical()
    {
        RecordedResource gone = new("aws_autoscaling_group.a", """{"id": "card-web-fleet", "name": "card-web-fleet"}""", null, """{"name": "card-web-fleet"}""");
        Assert.That(Given.Found(gone).Select(finding => (finding.Severity, finding.Category)), Is.EqualTo([(Severity.Critical, FindingCategory.Missing)]));
    }

    private static IReadOnlyList<Finding> Changed(string type, string attribute, string before, string found, string wanted) => Given.Found(new RecordedResource(
        $"{type}.a", $$"""{"id": "x", "name": "x", "{{attribute}}": {{before}}}""", $$"""{"id": "x", "name": "x", "{{attribute}}": {{found}}}""", $$"""{"id": "x", "name": "x", "{{attribute}}": {{wanted}}}"""));
}
