using System.Text.Json.Nodes;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The bucket of the state and the one of its access logs, beside each other: what reviewers ask of both, and where they differ.</summary>
public sealed class StateBucketTests
{
    private readonly ModuleStack stack = new(stack => _ = new StateBucket(stack, "state", DeliveryCases.Bucket(stack)));

    [TestCase("state")]
    [TestCase("logs")]
    public void Nobody_destroys_it(string label) => Assert.That(Of("aws_s3_bucket", label)["lifecycle"]!["prevent_destroy"]!.GetValue<bool>(), Is.True);

    [TestCase("state")]
    [TestCase("logs")]
    public void It_is_versioned(string label) =>
        Assert.That(Of("aws_s3_bucket_versioning", label)["versioning_configuration"]!["status"]!.ToString(), Is.EqualTo("Enabled"));

    [TestCase("state")]
    [TestCase("logs")]
    public void It_is_closed_to_the_public(string label) =>
        Assert.That(
            new[] { "block_public_acls", "block_public_policy", "ignore_public_acls", "restrict_public_buckets" }.Select(name => Of("aws_s3_bucket_public_access_block", label)[name]!.GetValue<bool>()),
            Is.All.True);

    [TestCase("state")]
    [TestCase("logs")]
    public void Access_lists_count_for_nothing(string label) =>
        Assert.That(Of("aws_s3_bucket_ownership_controls", label)["rule"]!["object_ownership"]!.ToString(), Is.EqualTo("BucketOwnerEnforced"));

    [TestCase("state")]
    [TestCase("logs")]
    public void It_is_reached_by_TLS_alone(string label) =>
        Assert.That(Policy.In(Of("aws_s3_bucket_policy", label))["TlsAlone"], EqualJson.To($$"""
            {
              "Sid": "TlsAlone",
              "Effect": "Deny",
              "Principal": { "AWS": "*" },
              "Action": ["s3:*"],
              "Resource": ["arn:aws:s3:::{{Name(label)}}", "arn:aws:s3:::{{Name(label)}}/*"],
              "Condition": { "Bool": { "aws:SecureTransport": ["false"] } }
            }
            """));

    [Test]
    public void The_state_is_encrypted_with_the_accounts_own_key_and_nothing_goes_past_it()
    {
        var rule = Of("aws_s3_bucket_server_side_encryption_configuration", "state")["rule"]![0]!;
        Assert.That(rule, EqualJson.To($$"""{ "bucket_key_enabled": true, "apply_server_side_encryption_by_default": { "sse_algorithm": "aws:kms", "kms_master_key_id": "{{MaximalServer.KmsKey}}" } }"""));
        Assert.That(Policy.In(Of("aws_s3_bucket_policy", "state"))["OwnKeyAlone"]["Condition"], EqualJson.To("""
            { "StringNotEquals": { "s3:x-amz-server-side-encryption": ["aws:kms"] }, "Null": { "s3:x-amz-server-side-encryption": ["false"] } }
            """));
    }

    [Test]
    public void The_logs_are_encrypted_with_S3s_key_for_it_delivers_with_no_other() =>
        Assert.That(Of("aws_s3_bucket_server_side_encryption_configuration", "logs")["rule"]![0], EqualJson.To("""{ "bucket_key_enabled": false, "apply_server_side_encryption_by_default": { "sse_algorithm": "AES256" } }"""));

    [Test]
    public void Old_states_are_kept_a_year_and_the_current_one_for_ever()
    {
        var rule = Of("aws_s3_bucket_lifecycle_configuration", "state")["rule"]![0]!;
        Assert.That(rule["noncurrent_version_expiration"]![0]!["noncurrent_days"]!.GetValue<int>(), Is.EqualTo(365));
        Assert.That(rule["expiration"], Is.Null);
    }

    [Test]
    public void Logs_are_kept_a_year() =>
        Assert.That(Of("aws_s3_bucket_lifecycle_configuration", "logs")["rule"]![0]!["expiration"]![0]!["days"]!.GetValue<int>(), Is.EqualTo(365));

    [Test]
    public void Each_access_to_the_state_is_logged_once_logs_can_be_delivered()
    {
        var logging = Of("aws_s3_bucket_logging", "state");
        Assert.That((logging["target_bucket"]!.ToString(), logging["target_prefix"]!.ToString()), Is.EqualTo(("${aws_s3_bucket.logs.id}", "access/")));
        Assert.That(logging["depends_on"]!.AsArray().Select(on => on!.ToString()), Is.EqualTo(["aws_s3_bucket_policy.logs"]));
    }

    [Test]
    public void S3_alone_delivers_logs_and_of_that_bucket_alone() =>
        Assert.That(Policy.In(Of("aws_s3_bucket_policy", "logs"))["Delivery"], EqualJson.To("""
            {
              "Sid": "Delivery",
              "Effect": "Allow",
              "Principal": { "Service": "logging.s3.amazonaws.com" },
              "Action": ["s3:PutObject"],
              "Resource": ["arn:aws:s3:::state-logs/access/*"],
              "Condition": { "StringEquals": { "aws:SourceAccount": ["111111111111"] }, "ArnLike": { "aws:SourceArn": ["arn:aws:s3:::state"] } }
            }
            """));

    private static string Name(string label) => label == "logs" ? "state-logs" : "state";

    private JsonObject Of(string type, string label) => stack.Resources(type)[label];
}
