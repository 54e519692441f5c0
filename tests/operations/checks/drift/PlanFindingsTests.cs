using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>What a plan's two lists come to.</summary>
public sealed class PlanFindingsTests
{
    private const string Calm = """{"id": "arn:lb", "idle": 60}""";
    private const string Edited = """{"id": "arn:lb", "idle": 5}""";
    private const string Newer = """{"id": "arn:lb", "idle": 90}""";

    [TestCase(Calm, Edited, Calm, "Warning ChangedOutside aws_lb.lb idle: 60 -> 5, 60")]
    [TestCase(Calm, Edited, Newer, "Warning ChangedOutside aws_lb.lb idle: 60 -> 5, 90")]
    [TestCase(Calm, Calm, Newer, "Notice Pending aws_lb.lb idle: 60 -> 60, 90")]
    [TestCase(Calm, Edited, Edited, "Notice ChangedOutside aws_lb.lb idle: 60 -> 5, 5")]
    [TestCase(Calm, null, Calm, "Critical Missing aws_lb.lb : there -> gone, there")]
    [TestCase(Calm, null, null, "Notice Missing aws_lb.lb : there -> gone, ")]
    [TestCase(Calm, Calm, null, "Notice Pending aws_lb.lb :  -> , ")]
    [TestCase(null, null, Calm, "Notice Pending aws_lb.lb :  -> , ")]
    public void The_three_versions_tell_who_has_changed_it(string? recorded, string? found, string? wanted, string text)
    {
        var finding = Given.Found(new RecordedResource("aws_lb.lb", recorded, found, wanted) { Configured = """{"idle": {"constant_value": 60}}""" }).Single();
        Assert.That(Given.Text(finding), Is.EqualTo(text));
        Assert.That((finding.NeedsHand, finding.ConstructPath), Is.EqualTo((false, "load-balancer/balancer")));
        Assert.That(finding.Command, Is.EqualTo("dotnet run -- plan staging"));
    }

    [Test]
    public void What_the_code_does_not_say_needs_a_hand()
    {
        var finding = Given.Found(new RecordedResource("aws_lb.lb", Calm, Edited, Edited)).Single();
        Assert.That(finding.NeedsHand, Is.True);
        Assert.That(finding.NextAction, Does.StartWith("By hand").And.Contain("Set it back to what the state recorded"));
    }

    [Test]
    public void An_image_that_everybody_may_launch_is_told_once_as_critical_and_closed_by_a_command()
    {
        const string Private = """{"id": "ami-1", "public": false}""", Public = """{"id": "ami-1", "public": true}""";
        var inventory = Given.Nothing with { Parts = [new(PartKind.LaunchPermission, "ami-1", "all", "everybody", "Group=all")] };
        var finding = Given.Found(inventory, new RecordedResource("aws_ami_from_instance.a", Private, Public, Public)).Single();
        Assert.That((finding.Severity, finding.NeedsHand), Is.EqualTo((Severity.Critical, true)));
        Assert.That(finding.Command, Is.EqualTo("aws ec2 modify-image-attribute --image-id ami-1 --launch-permission 'Remove=[{Group=all}]' --region us-west-2"));
    }

    [Test]
    public void A_server_that_is_gone_takes_its_registration_with_it_and_is_told_once()
    {
        const string Server = """{"id": "i-1"}""";
        const string Registration = """{"id": "tg-1", "target_id": "i-1", "port": 80}""";
        var finding = Given.Found(
            new RecordedResource("aws_instance.a", Server, null, "{}"), new RecordedResource("aws_lb_target_group_attachment.a", Registration, null, """{"port": 80}""")).Single();
        Assert.That(Given.Text(finding), Is.EqualTo("Critical Missing aws_instance.a : there -> gone, there"));
        Assert.That(finding.Summary, Does.Contain("with it 1 more"));
    }

    [Test]
    public void A_role_and_its_profile_of_the_same_name_do_not_hide_each_other()
    {
        const string Role = """{"id": "web", "name": "web", "arn": "arn:role/web"}""";
        const string Profile = """{"id": "web", "name": "web", "role": "web", "arn": "arn:profile/web"}""";
        var finding = Given.Found(
            new RecordedResource("aws_iam_instance_profile.a", Profile, null, """{"name": "web"}"""), new RecordedResource("aws_iam_role.a", Role, null, """{"name": "web"}""")).Single();
        Assert.That(Given.Text(finding), Is.EqualTo("Warning Missing aws_iam_role.a : there -> gone, there"));
    }

    [Test]
    public void Of_two_that_name_each_other_one_is_told()
    {
        const string First = """{"id": "a-1", "other": "b-1"}""";
        const string Second = """{"id": "b-1", "other": "a-1"}""";
        Assert.That(Given.Found(new RecordedResource("aws_x.a", First, null, "{}"), new RecordedResource("aws_x.b", Second, null, "{}")).Select(finding => finding.Address), Is.EqualTo(["aws_x.a"]));
    }

    [Test]
    public void What_a_listener_does_is_told_as_a_whole_and_the_code_by_what_it_says()
    {
        const string Forward = """{"default_action": [{"type": "forward", "target_group_arn": "tg", "fixed_response": [], "order": 1}]}""";
        const string Fixed = """{"default_action": [{"type": "fixed-response", "target_group_arn": "", "fixed_response": [{"status_code": "503"}], "order": 0}]}""";
        const string Planned = """{"default_action": [{"type": "forward", "target_group_arn": "tg", "fixed_response": [{"status_code": "503"}], "order": 0}]}""";
        var finding = Given.Found(new RecordedResource("aws_lb_listener.a", Forward, Fixed, Planned)
        {
            Configured = """{"default_action": [{"type": {"constant_value": "forward"}, "target_group_arn": {"references": ["tg"]}}]}""",
        }).Single();
        Assert.That(finding, Has.Property("Severity").EqualTo(Severity.Critical).And.Property("Attribute").EqualTo("default_action[0]"));
        Assert.That(finding.Wanted, Is.EqualTo("""{"type": "forward", "target_group_arn": "tg"}"""));
        Assert.That(finding.Found, Is.EqualTo("""{"type": "fixed-response", "fixed_response": [{"status_code": "503"}], "order": 0}"""));
    }

    [Test]
    public void Secrets_are_masked()
    {
        var finding = Given.Found(new RecordedResource("aws_lb.lb", """{"key": "old"}""", """{"key": "new"}""", """{"key": "old"}""") { Secret = """{"key": true}""" }).Single();
        Assert.That((finding.Recorded, finding.Found, finding.Wanted), Is.EqualTo(("(sensitive)", "(sensitive)", "(sensitive)")));
    }

    [Test]
    public void What_replaces_the_resource_says_so()
    {
        RecordedResource outside = new("aws_lb.lb", """{"name": "a"}""", """{"name": "b"}""", """{"name": "a"}""") { Actions = ["create", "delete"], ReplacePaths = """[["name"]]""" };
        Assert.That(Given.Found(outside).Single().Summary, Does.Contain("applying replaces the whole resource"));
        Assert.That(Given.Found(outside with { Recorded = """{"name": "b"}""" }).Single().Summary, Does.Contain("not applied yet; applying replaces the resource"));
    }

    [Test]
    public void A_tainted_resource_is_to_be_created_again() =>
        Assert.That(Given.Found(RecordedResource.Calm("aws_lb.lb", Calm) with { Actions = ["delete", "create"], Reason = "replace_because_tainted" }).Single().Summary, Does.Contain("created again (replace because tainted)"));

    [Test]
    public void What_was_moved_in_the_code_is_pending() =>
        Assert.That(Given.Found(RecordedResource.Calm("aws_lb.lb", Calm) with { PreviousAddress = "aws_lb.old" }).Single().Summary, Does.Contain("from aws_lb.old"));

    [Test]
    public void A_leftover_of_a_replacement_does_not_hide_what_replaced_it()
    {
        var findings = Given.Found(
            new RecordedResource("aws_lb.lb", Edited, Edited, null) { Actions = ["delete"], Deposed = "1a2b3c4d" }, new RecordedResource("aws_lb.lb", Calm, Calm, Newer));
        Assert.That(findings.Select(finding => finding.Attribute), Is.EquivalentTo(new[] { null, "idle" }));
    }

    [Test]
    public void An_output_is_worth_a_word_only_when_nothing_explains_it()
    {
        DriftReport Report(params RecordedResource[] resources) =>
            new Comparison(RecordedResource.Plan(resources, "url"), Given.Target(), new Dictionary<string, string>()).With(Given.Nothing);

        Assert.That(Report(RecordedResource.Calm("aws_lb.lb", Calm)).Findings.Select(finding => finding.Address), Is.EqualTo(["output.url"]));
        Assert.That(Report(new RecordedResource("aws_lb.lb", Calm, Calm, Newer)).Findings.Select(finding => finding.Address), Is.EqualTo(["aws_lb.lb"]));
    }
}
