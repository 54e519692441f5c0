namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

/// <summary>What differs and says nothing, as plans of clean clusters have it.</summary>
public sealed class NoiseTests
{
    [TestCase("tags", "null", "{}")]
    [TestCase("security_groups", "null", "[]")]
    [TestCase("name_prefix", "null", "\"\"")]
    [TestCase("access_logs", "[]", """[{"bucket": null, "prefix": ""}]""")]
    [TestCase("security_groups", """["a", "b"]""", """["b", "a"]""")]
    [TestCase("enable_waf_fail_open", "null", "false")]
    public void What_the_schema_says_is_equal_is_no_drift(string attribute, string before, string after) =>
        Assert.That(Given.Found(Lb($$"""{"{{attribute}}": {{before}}}""", $$"""{"{{attribute}}": {{after}}}""")), Is.Empty);

    [TestCase("enable_waf_fail_open", "null", "true")]
    [TestCase("idle_timeout", "60", "61")]
    [TestCase("security_groups", """["a"]""", """["a", "a"]""")]
    public void What_the_schema_says_differs_is_drift(string attribute, string before, string after) => Assert.That(
        Given.Found(Lb($$"""{"{{attribute}}": {{before}}}""", $$"""{"{{attribute}}": {{after}}}""")).Select(finding => finding.Attribute), Is.EqualTo([attribute]));

    [Test]
    public void A_list_whose_order_was_changed_is_drift()
    {
        RecordedResource fleet = new(
            "aws_autoscaling_group.fleet",
            """{"termination_policies": ["OldestInstance", "Default"]}""",
            """{"termination_policies": ["Default", "OldestInstance"]}""",
            """{"termination_policies": ["OldestInstance", "Default"]}""");

        Assert.That(Given.Found(fleet).Select(finding => (finding.Attribute, finding.Found)), Is.EqualTo([("termination_policies", "[\"Default\", \"OldestInstance\"]")]));
    }

    [Test]
    public void An_empty_tag_is_drift_and_shown()
    {
        RecordedResource server = new("aws_instance.a", """{"tags_all": {}}""", """{"tags_all": {"Backup": ""}}""", """{"tags_all": {}}""");

        Assert.That(
            Given.Found(Given.Nothing with { Instances = [new("x", "running", "")] }, server).Where(finding => finding.Attribute is not null).Select(finding => (finding.Attribute, finding.Recorded, finding.Found)),
            Is.EqualTo([("tags.Backup", (string?)null, "\"\"")]));
    }

    [TestCase("aws_security_group", "ingress", """[{"from_port": 22}]""")]
    [TestCase("aws_lb_target_group", "load_balancer_arns", """["arn:lb"]""")]
    [TestCase("aws_iam_role", "managed_policy_arns", """["arn:admin"]""")]
    [TestCase("aws_route_table", "route", """[{"cidr_block": "0.0.0.0/0"}]""")]
    [TestCase("aws_sns_topic", "policy", "\"{}\"")]
    [TestCase("aws_sns_topic_subscription", "pending_confirmation", "true")]
    [TestCase("aws_instance", "public_ip", "\"1.2.3.4\"")]
    [TestCase("aws_instance", "instance_state", "\"stopped\"")]
    [TestCase("aws_instance", "security_groups", """["by-hand"]""")]
    public void Echoes_of_other_resources_are_told_with_those(string type, string attribute, string found)
    {
        var before = $$"""{"id": "x", "{{attribute}}": []}""";
        var after = $$"""{"id": "x", "{{attribute}}": {{found}}}""";
        var inventory = Given.Nothing with { Instances = type is "aws_instance" ? [new("x", "running", "")] : [] };
        Assert.That(Given.Found(inventory, new RecordedResource($"{type}.a", before, after, after)), Is.Empty);
    }

    [TestCase("ISSUED", ExpectedResult = 0)]
    [TestCase("EXPIRED", ExpectedResult = 1)]
    public int A_certificate_is_issued_by_and_by(string found) => Given.Found(new RecordedResource(
        "aws_acm_certificate.a", """{"id": "x", "status": "PENDING_VALIDATION"}""", $$"""{"id": "x", "status": "{{found}}"}""", $$"""{"id": "x", "status": "{{found}}"}""")).Count;

    [Test]
    public void The_period_of_an_alarms_query_is_that_of_its_metric()
    {
        RecordedResource alarm = new("aws_cloudwatch_metric_alarm.a", """{"metric_query": [{"id": "a", "period": null}]}""", """{"metric_query": [{"id": "a", "period": 0}]}""", """{"metric_query": [{"id": "a", "period": 0}]}""")
        {
            Configured = """{"metric_query": [{"id": {"constant_value": "a"}}]}""",
        };
        Assert.That(Given.Found(alarm), Is.Empty);
    }

    [Test]
    public void A_groups_rules_that_the_code_writes_into_it_are_its_own()
    {
        RecordedResource group = new("aws_security_group.a", """{"ingress": []}""", """{"ingress": [{"from_port": 22}]}""", """{"ingress": []}""") { Configured = """{"ingress": {"constant_value": []}}""" };
        Assert.That(Given.Found(group).Select(finding => finding.Attribute), Is.EqualTo(["ingress"]));
    }

    [Test]
    public void A_tag_is_told_once_be_it_the_resources_own_or_a_default_one()
    {
        const string Before = """{"tags": {"Name": "a"}, "tags_all": {"Name": "a", "Environment": "staging", "Project": "x"}}""";
        const string After = """{"tags": {"Name": "b", "Environment": "else"}, "tags_all": {"Name": "b", "Environment": "else"}}""";
        Assert.That(Given.Found(Lb(Before, After)).Select(Given.Text), Is.EqualTo([
            "Notice ChangedOutside aws_lb.lb tags.Environment: staging -> else, staging",
            "Notice ChangedOutside aws_lb.lb tags.Name: a -> b, a",
            "Notice ChangedOutside aws_lb.lb tags.Project: x -> , x",
        ]));
    }

    [TestCase("aws_iam_role_policy_attachments_exclusive", "policy_arns")]
    [TestCase("aws_iam_role_policies_exclusive", "policy_names")]
    public void The_list_of_a_roles_policies_is_told_policy_by_policy(string type, string attribute) =>
        Assert.That(Given.Found(new RecordedResource($"{type}.a", $$"""{"{{attribute}}": []}""", $$"""{"{{attribute}}": ["x"]}""", $$"""{"{{attribute}}": []}""") { Configured = $$$"""{"{{{attribute}}}": {"constant_value": []}}""" }), Is.Empty);

    [Test]
    public void What_is_known_after_the_apply_alone_follows_from_something_else()
    {
        RecordedResource attachment = new("aws_lb_target_group_attachment.a", """{"target_id": "i-1"}""", """{"target_id": "i-1"}""", "{}")
        {
            Unknown = """{"target_id": true}""", Actions = ["create", "delete"], ReplacePaths = """[["target_id"]]""",
        };
        Assert.That(Given.Found(attachment), Is.Empty);
    }

    private static RecordedResource Lb(string before, string after) => new("aws_lb.lb", before, after, before);
}
