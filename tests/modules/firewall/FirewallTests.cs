using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What the firewall refuses, and in which order it looks.</summary>
public sealed class FirewallTests
{
    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new FirewallSettings { RateLimit = new() { Requests = 9 } }, "RateLimit.Requests must be between 10 and 2000000000 requests, got: 9."),
        Rule.Refused(new FirewallSettings { RateLimit = new() { Requests = 2_000_000_001 } }, "RateLimit.Requests must be between 10 and 2000000000 requests, got: 2000000001."),
        Rule.Refused(new FirewallSettings { RateLimit = new() { WindowSeconds = 90 } }, "RateLimit.WindowSeconds must be one of 60, 120, 300, 600 seconds, got: 90."),
        Rule.Refused(new FirewallSettings { Logs = new() { Days = 0 } }, "Logs.Days must be between 1 and 3650 days, got: 0."),
        Rule.Refused(new FirewallSettings { Logs = new() { RedactedHeaders = ["cookie", "cookie"] } }, "Logs.RedactedHeaders must name each once, got: cookie, cookie."),
        Rule.Refused(new FirewallSettings { Logs = new() { RedactedHeaders = ["Cookie"] } }, "Logs.RedactedHeaders[0] must be a header's name of 1 to 64 lower-case letters, digits and characters of !#$%&'*+.^_`|~-, got: \"Cookie\"."),
        Rule.Refused(new FirewallSettings { Logs = new() { RedactedHeaders = [.. Enumerable.Range(0, 101).Select(number => $"x-{number}")] } }, "Logs.RedactedHeaders.Count must be between 0 and 100 headers, got: 101."),
        Rule.Refused(new FirewallSettings { RuleGroups = [], RateLimit = null }, "RuleGroups.Count must be at least 1 without a RateLimit: the firewall would let everything pass, got: 0."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.LinuxRuleSet), Of(ManagedRules.LinuxRuleSet)] }, "RuleGroups must name each group once, got: LinuxRuleSet, LinuxRuleSet."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of((ManagedRules)99)] }, $"RuleGroups[0].Group must be one of {string.Join(", ", Enum.GetNames<ManagedRules>())}, got: 99."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.LinuxRuleSet) with { Version = "1 5" }] }, "RuleGroups[0].Version must be a version of the group such as Version_1.5: 1 to 64 letters, digits and characters of _-., got: \"1 5\"."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.AmazonIpReputationList) with { Version = "Version_1.0" }] }, "RuleGroups[0].Version must be left out for AmazonIpReputationList, of which AWS has one version alone, got: \"Version_1.0\"."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.AnonymousIpList) with { Version = "Version_1.0" }] }, "RuleGroups[0].Version must be left out for AnonymousIpList, of which AWS has one version alone, got: \"Version_1.0\"."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.LinuxRuleSet) with { CountedRules = ["LFI_BODY", "LFI_BODY"] }] }, "RuleGroups[0].CountedRules must name each once, got: LFI_BODY, LFI_BODY."),
        Rule.Refused(new FirewallSettings { RuleGroups = [Of(ManagedRules.LinuxRuleSet) with { CountOnly = true, CountedRules = ["LFI_BODY"] }] }, "RuleGroups[0].CountedRules.Count must be 0 with CountOnly, by which all rules of the group count alone, got: 1."),
    ];

    [Test]
    public void By_default_it_limits_the_rate_then_looks_at_addresses_harm_and_exploits() => Assert.That(
        Rules(new()).Select(rule => $"{rule!["priority"]} {rule["name"]} {Does(rule)}"),
        Is.EqualTo(["0 rate-limit block", "1 AWS-AmazonIpReputationList none", "2 AWS-CommonRuleSet none", "3 AWS-KnownBadInputsRuleSet none"]));

    [Test]
    public void A_rate_is_that_of_one_address() => Assert.That(Rules(new() { RateLimit = new() { Requests = 100, WindowSeconds = 60, CountOnly = true } })[0], EqualJson.To("""
        {
          "name": "rate-limit",
          "priority": 0,
          "action": { "count": {} },
          "statement": { "rate_based_statement": { "limit": 100, "evaluation_window_sec": 60, "aggregate_key_type": "IP" } },
          "visibility_config": { "cloudwatch_metrics_enabled": true, "metric_name": "rate-limit", "sampled_requests_enabled": true }
        }
        """));

    [Test]
    public void A_rule_of_a_group_may_count_alone() => Assert.That(Rules(new() { RateLimit = null, RuleGroups = [Of(ManagedRules.CommonRuleSet) with { Version = "Version_1.5", CountedRules = ["SizeRestrictions_BODY"] }] })[0], EqualJson.To("""
        {
          "name": "AWS-CommonRuleSet",
          "priority": 1,
          "override_action": { "none": {} },
          "statement": {
            "managed_rule_group_statement": {
              "name": "AWSManagedRulesCommonRuleSet",
              "vendor_name": "AWS",
              "version": "Version_1.5",
              "rule_action_override": [{ "name": "SizeRestrictions_BODY", "action_to_use": { "count": {} } }]
            }
          },
          "visibility_config": { "cloudwatch_metrics_enabled": true, "metric_name": "AWS-CommonRuleSet", "sampled_requests_enabled": true }
        }
        """));

    [Test]
    public void A_group_may_count_alone() =>
        Assert.That(Does(Rules(new() { RateLimit = null, RuleGroups = [Of(ManagedRules.SQLiRuleSet) with { CountOnly = true }] })[0]!), Is.EqualTo("count"));

    [Test]
    public void It_stands_in_front_of_the_balancer() => Assert.That(Stack(new()).Resource("aws_wafv2_web_acl_association"), EqualJson.To("""
        { "resource_arn": "balancer", "web_acl_arn": "${aws_wafv2_web_acl.firewall_acl_37C13A0A.arn}" }
        """));

    [Test]
    public void Every_request_is_logged_without_what_logs_in()
    {
        var stack = Stack(new());

        Assert.That(stack.Resource("aws_wafv2_web_acl_logging_configuration"), EqualJson.To("""
            {
              "resource_arn": "${aws_wafv2_web_acl.firewall_acl_37C13A0A.arn}",
              "log_destination_configs": ["arn:aws:s3:::aws-waf-logs-card-web-111111111111-us-west-1"],
              "redacted_fields": [{ "single_header": { "name": "authorization" } }, { "single_header": { "name": "cookie" } }],
              "depends_on": ["aws_s3_bucket_policy.firewall-logs"]
            }
            """));
        Assert.That(stack.Resource("aws_s3_bucket")["bucket"]!.ToString(), Is.EqualTo("aws-waf-logs-card-web-111111111111-us-west-1"));
        Assert.That(
            stack.Resource("aws_s3_bucket_server_side_encryption_configuration")["rule"]![0]!["apply_server_side_encryption_by_default"],
            EqualJson.To("""{ "sse_algorithm": "aws:kms", "kms_master_key_id": "a-key" }"""));
        Assert.That(stack.Resource("aws_s3_bucket_lifecycle_configuration")["rule"]![0]!["expiration"]![0]!["days"]!.GetValue<int>(), Is.EqualTo(365));
        Assert.That(Policy.In(stack.Resource("aws_s3_bucket_policy")).Sids, Is.EqualTo(["TlsAlone", "AWSLogDeliveryWrite", "AWSLogDeliveryAclCheck"]));
    }

    [Test]
    public void Without_a_log_there_is_no_bucket()
    {
        var stack = Stack(new() { Logs = null });
        Assert.That(stack.Resources("aws_s3_bucket").Keys.Concat(stack.Resources("aws_wafv2_web_acl_logging_configuration").Keys), Is.Empty);
    }

    [Test]
    public void The_longest_bucket_s_name_is_one_that_S3_takes() =>
        Assert.That(new Names("card-web", new string('a', Names.MaximumPrefixLength), "production").FirewallLogBucket(new("111111111111", "ap-southeast-1")), Has.Length.EqualTo(63));

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(FirewallSettings settings, string problem) => Assert.That(Problems.Of(() => _ = Stack(settings)), Is.EqualTo([problem]));

    private static FirewallRules Of(ManagedRules group) => new() { Group = group };

    private static JsonArray Rules(FirewallSettings settings) => Stack(settings).Resource("aws_wafv2_web_acl")["rule"]!.AsArray();

    private static string Does(JsonNode rule) => (rule["action"] ?? rule["override_action"])!.AsObject().Single().Key;

    private static ModuleStack Stack(FirewallSettings settings) =>
        new(stack => _ = new Firewall(stack, "firewall", new() { Names = Given.Names, Account = Given.Account, KeyArn = "a-key", AccessLogBucket = "access-logs", BalancerArn = "balancer", Settings = settings }));
}
