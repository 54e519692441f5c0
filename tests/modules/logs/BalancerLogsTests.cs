using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The bucket that balancers can really write to, and no one else.</summary>
public sealed class BalancerLogsTests
{
    /// <summary>Nothing but defaults.</summary>
    public static BalancerLogsOptions Minimal { get; } = new() { Account = new("111111111111", "us-west-1"), Bucket = "card-web-logs-111111111111-us-west-1", AccessLogBucket = "card-web-state-logs" };

    [Test]
    public void Balancers_of_the_account_and_region_write_below_their_two_folders() =>
        Assert.That(Policy.In(Stack(new()).Resource("aws_s3_bucket_policy"))["Delivery"], EqualJson.To("""
            {
              "Sid": "Delivery",
              "Effect": "Allow",
              "Principal": { "Service": "logdelivery.elasticloadbalancing.amazonaws.com" },
              "Action": ["s3:PutObject"],
              "Resource": [
                "arn:aws:s3:::card-web-logs-111111111111-us-west-1/access/AWSLogs/111111111111/*",
                "arn:aws:s3:::card-web-logs-111111111111-us-west-1/connections/AWSLogs/111111111111/*"
              ],
              "Condition": { "ArnLike": { "aws:SourceArn": ["arn:aws:elasticloadbalancing:us-west-1:111111111111:loadbalancer/*"] } }
            }
            """));

    [Test]
    public void It_has_the_only_encryption_with_which_balancers_write() => Assert.That(
        Stack(new()).Resource("aws_s3_bucket_server_side_encryption_configuration")["rule"]![0]!["apply_server_side_encryption_by_default"],
        EqualJson.To("""{ "sse_algorithm": "AES256" }"""));

    [Test]
    public void Who_reads_it_is_written_down_in_the_accounts_own_bucket() => Assert.That(
        Stack(new()).Resource("aws_s3_bucket_logging"),
        EqualJson.To("""{ "bucket": "${aws_s3_bucket.logs.id}", "target_bucket": "card-web-state-logs", "target_prefix": "access/" }"""));

    [Test]
    public void Logs_go_after_a_year_and_their_old_versions_after_a_month() => Assert.That(
        Stack(new()).Resource("aws_s3_bucket_lifecycle_configuration")["rule"]![0]!.ToJsonString(),
        Does.Contain("\"expiration\":[{\"days\":365}]").And.Contain("\"noncurrent_days\":30"));

    [Test]
    public void It_may_go_with_its_environment_and_with_what_is_in_it_only_when_told_so()
    {
        Assert.That(Stack(new()).Resource("aws_s3_bucket"), EqualJson.To("""{ "bucket": "card-web-logs-111111111111-us-west-1", "tags": { "Name": "card-web-logs-111111111111-us-west-1" } }"""));
        Assert.That(Stack(new() { DestroyWithEnvironment = true }).Resource("aws_s3_bucket")["force_destroy"], EqualJson.To("true"));
    }

    [Test]
    public void Without_connections_nothing_is_written_of_them()
    {
        BalancerLogs? logs = null;
        var stack = new ModuleStack(stack => logs = new BalancerLogs(stack, "logs", Minimal with { Settings = new() { Connections = false } }));
        Assert.That(logs!.Connections, Is.Null);
        Assert.That(stack.ToString(), Does.Not.Contain("connections"));
    }

    [TestCase(0)]
    [TestCase(3651)]
    public void It_refuses_days_that_S3_does_not_take(int days) =>
        Assert.That(Problems.Of(() => _ = Stack(new() { Days = days })), Is.EqualTo([$"Settings.Days must be between 1 and 3650 days, got: {days}."]));

    private static ModuleStack Stack(LogSettings settings) => new(stack => _ = new BalancerLogs(stack, "logs", Minimal with { Settings = settings }));
}
