using System.Text.Json.Nodes;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Tests.Environments;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>docs/policies.md says what scanners report beside the policies, in which stacks, as far as that can be told without a scanner.</summary>
public sealed class ScannerTests
{
    // What makes each check report a resource.
    private static readonly Dictionary<string, Func<StackJson, bool>> s_reports = new(StringComparer.Ordinal)
    {
        ["CKV_AWS_144"] = stack => HasBuckets(stack) && !Has(stack, "aws_s3_bucket_replication_configuration"),
        ["CKV2_AWS_62"] = stack => HasBuckets(stack) && !Has(stack, "aws_s3_bucket_notification"),
        ["AWS-0170"] = stack => stack.All("aws_s3_bucket_versioning").Any(versioning => versioning["mfa"] is null),
        ["AWS-0171"] = stack => HasBuckets(stack) && !Has(stack, "aws_cloudtrail"),
        ["AWS-0172"] = stack => HasBuckets(stack) && !Has(stack, "aws_cloudtrail"),
        ["AWS-0132"] = HasOwnEncryption,
        ["CKV_AWS_145"] = HasOwnEncryption,
        ["S3.17"] = HasOwnEncryption,
        ["CKV_AWS_18"] = IsUnlogged,
        ["S3.9"] = IsUnlogged,
        ["CKV_AWS_355"] = HasOpenStatements,
        ["CKV_AWS_290"] = HasOpenStatements,
        ["CKV2_AWS_76"] = stack => stack.All("aws_wafv2_web_acl").Any(acl => !acl.Body.ToJsonString().Contains("AnonymousIpList", StringComparison.Ordinal)),
        ["EC2.21"] = stack => Has(stack, "aws_vpc") && !Has(stack, "aws_default_network_acl"),
        ["AWS-0104"] = stack => stack.All("aws_vpc_security_group_egress_rule").Any(rule => rule["cidr_ipv4"]?.ToString() == "0.0.0.0/0"),
        ["CKV_AWS_260"] = stack => stack.All("aws_vpc_security_group_ingress_rule").Any(rule => rule["referenced_security_group_id"] is not null && rule["from_port"]?.ToString() == "80"),
        ["CKV_AWS_378"] = stack => Has(stack, "aws_lb_target_group") && stack.All("aws_lb_listener").Any(listener => listener["protocol"]?.ToString() == "HTTPS"),
        ["AutoScaling.6"] = stack => stack.All("aws_autoscaling_group").Any(group => group["mixed_instances_policy"] is null),
    };

    private static readonly (string Name, StackJson Stack)[] s_stacks =
    [
        .. new[] { "development", "staging", "production" }.Select(name => (name, StackJson.Of(Catalogue.Find(name)))),
        ("bootstrap", StackJson.Of(Accounts.All[0])),
    ];

    private static IEnumerable<TestCaseData> Rows =>
        from row in Table()
        from check in row[0].Split(", ")
        select new TestCaseData(check, row[2]).SetArgDisplayNames(check);

    [TestCaseSource(nameof(Rows))]
    public void The_page_says_where_it_is_reported(string check, string where) =>
        Assert.That(where, Is.EqualTo(string.Join(", ", s_stacks.Where(each => s_reports[check](each.Stack)).Select(each => each.Name))));

    [Test]
    public void Every_check_has_its_row_and_a_reason()
    {
        Assert.That(Table().SelectMany(row => row[0].Split(", ")), Is.EquivalentTo(s_reports.Keys));
        Assert.That(Table().Select(row => row[3]), Is.All.Not.Empty);
    }

    private static string[][] Table() =>
    [
        .. Repository.Read("docs/policies.md").Split("<!-- begin scanners -->")[1].Split("<!-- end scanners -->")[0]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Split('|', StringSplitOptions.TrimEntries)[1..^1]),
    ];

    private static bool Has(StackJson stack, string type) => stack.All(type).Count > 0;

    private static bool HasBuckets(StackJson stack) => Has(stack, "aws_s3_bucket");

    private static bool HasOwnEncryption(StackJson stack) =>
        stack.All("aws_s3_bucket_server_side_encryption_configuration").Any(encryption => encryption.Body.ToJsonString().Contains("AES256", StringComparison.Ordinal));

    private static bool IsUnlogged(StackJson stack) => stack.All("aws_s3_bucket").Count > stack.All("aws_s3_bucket_logging").Count;

    private static bool HasOpenStatements(StackJson stack) =>
        stack.All("aws_iam_policy").SelectMany(policy => JsonNode.Parse(policy["policy"]!.ToString())!["Statement"]!.AsArray())
            .Any(statement => statement!["Effect"]!.ToString() == "Allow" && statement["Resource"]!.ToJsonString() is "\"*\"" or "[\"*\"]");
}
