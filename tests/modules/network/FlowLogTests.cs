using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>The flow log of a new VPC, and its bucket.</summary>
public sealed class FlowLogTests
{
    private const string Bucket = "card-web-flow-logs-111111111111-us-west-1";

    private readonly ModuleStack minimal = Vpc(new());

    [Test]
    public void All_traffic_is_written_down_once_the_bucket_takes_it() => Assert.That(minimal.Resource("aws_flow_log"), EqualJson.To($$"""
        {
          "vpc_id": "${aws_vpc.{{minimal.Resources("aws_vpc").Keys.Single()}}.id}",
          "traffic_type": "ALL",
          "max_aggregation_interval": 600,
          "log_destination_type": "s3",
          "log_destination": "arn:aws:s3:::{{Bucket}}",
          "tags": { "Name": "card-web-flow-logs" },
          "depends_on": ["aws_s3_bucket_policy.flow-logs"]
        }
        """));

    [Test]
    public void Its_bucket_is_named_for_account_and_region_and_may_go_with_its_stack()
    {
        Assert.That(minimal.Resource("aws_s3_bucket")["bucket"]!.GetValue<string>(), Is.EqualTo(Bucket));
        Assert.That(minimal.Resource("aws_s3_bucket").ContainsKey("lifecycle"), Is.False, minimal.ToString);
    }

    [Test]
    public void Records_are_kept_for_a_year() =>
        Assert.That(minimal.Resource("aws_s3_bucket_lifecycle_configuration")["rule"]![0]!["expiration"]![0]!["days"]!.GetValue<int>(), Is.EqualTo(365));

    [Test]
    public void AWS_delivers_for_this_account_alone_and_over_TLS()
    {
        var policy = Policy.In(minimal.Resource("aws_s3_bucket_policy"));

        Assert.That(policy.Sids, Is.EqualTo(["TlsAlone", "AWSLogDeliveryWrite", "AWSLogDeliveryAclCheck"]));
        Assert.That(policy.Sids.Skip(1).Select(sid => policy[sid]["Principal"]!["Service"]!.GetValue<string>()), Is.All.EqualTo("delivery.logs.amazonaws.com"));
        Assert.That(Policy.Texts(policy["AWSLogDeliveryWrite"], "Resource"), Is.EqualTo([$"arn:aws:s3:::{Bucket}/AWSLogs/111111111111/*"]));
        Assert.That(policy["AWSLogDeliveryWrite"]["Condition"], EqualJson.To("""
            {
              "StringEquals": { "aws:SourceAccount": ["111111111111"] },
              "ArnLike": { "aws:SourceArn": ["arn:aws:logs:us-west-1:111111111111:*"] }
            }
            """));
    }

    [Test]
    public void Records_are_encrypted_with_the_key_and_who_reads_them_is_written_down()
    {
        var stack = new ModuleStack(stack => _ = Network.Create(stack, "network", new NewVpc { Cidr = "10.20.0.0/16" }, Given.Zones, Given.Context with { KeyArn = "a-key", AccessLogBucket = "access-logs" }));

        Assert.That(
            stack.Resource("aws_s3_bucket_server_side_encryption_configuration")["rule"]![0]!["apply_server_side_encryption_by_default"],
            EqualJson.To("""{ "sse_algorithm": "aws:kms", "kms_master_key_id": "a-key" }"""));
        Assert.That(stack.Resource("aws_s3_bucket_logging")["target_bucket"]!.ToString(), Is.EqualTo("access-logs"));
    }

    [Test]
    public void There_may_be_none()
    {
        var stack = new ModuleStack(stack => Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", FlowLogs = null }));

        Assert.That(stack.Types, Does.Not.Contain("aws_flow_log").And.Not.Contain("aws_s3_bucket"));
    }

    [TestCase(0, FlowLogTraffic.All, 60, "FlowLogs.Days must be between 1 and 3650 days, got: 0.")]
    [TestCase(3651, FlowLogTraffic.All, 60, "FlowLogs.Days must be between 1 and 3650 days, got: 3651.")]
    [TestCase(1, (FlowLogTraffic)9, 60, "FlowLogs.Traffic must be one of All, Accept, Reject, got: 9.")]
    [TestCase(1, FlowLogTraffic.Accept, 300, "FlowLogs.AggregationSeconds must be 60 or 600 seconds, got: 300.")]
    public void It_refuses_what_AWS_does_not_take(int days, FlowLogTraffic traffic, int seconds, string problem) => Assert.That(
        Problems.Of(new NewVpcValidator(), new NewVpc { Cidr = "10.20.0.0/16", FlowLogs = new() { Days = days, Traffic = traffic, AggregationSeconds = seconds } }),
        Is.EqualTo([problem]));

    private static ModuleStack Vpc(FlowLogSettings logs) => new(stack => Given.Network(stack, new NewVpc { Cidr = "10.20.0.0/16", FlowLogs = logs }));
}
