namespace CardWeb.Tf.Tests.Policies;

internal static class NetworkBreakers
{
    private const string Log = "aws_flow_log.main";

    public static IEnumerable<Breaker> All =>
    [
        new("vpc-flow-logs", "aws_vpc.main", """{"aws_flow_log": {"main": null}}"""),
        new("vpc-flow-logs", "aws_vpc.main", """{"aws_flow_log": {"main": {"count": "${var.logs}"}}}"""),
        new("vpc-flow-logs", "aws_vpc.main", """{"aws_flow_log": {"main": {"traffic_type": "REJECT"}}}"""),
        new("vpc-flow-logs", "aws_vpc.main", """{"aws_flow_log": {"main": {"vpc_id": null, "subnet_id": "${aws_subnet.private_a.id}"}}}"""),
        new("flow-logs-kept", Log, """{"aws_flow_log": {"main": {"log_destination": "arn:aws:s3:::somebody-elses/logs"}}}"""),
        new("flow-logs-kept", Log, """{"aws_flow_log": {"main": {"log_destination": null}}}"""),
        new("flow-logs-kept", Log, """{"aws_s3_bucket_lifecycle_configuration": {"logs": {"rule": [{"status": "Enabled", "expiration": [{"days": 364}], "noncurrent_version_expiration": [{"noncurrent_days": 30}]}]}}}"""),
        new("flow-logs-kept", Log, """{"aws_s3_bucket_lifecycle_configuration": {"logs": {"rule": [{"status": "Enabled", "expiration": [{"date": "2026-12-01"}], "noncurrent_version_expiration": [{"noncurrent_days": 30}]}]}}}"""),
        new("flow-logs-kept", "aws_cloudwatch_log_group.web", """{"aws_cloudwatch_log_group": {"web": {"retention_in_days": 90}}}"""),
        new("flow-logs-kept", "aws_cloudwatch_log_group.web", """{"aws_cloudwatch_log_group": {"web": {"retention_in_days": null}}}"""),
        new("subnet-no-public-addresses", "aws_subnet.public_a", """{"aws_subnet": {"public_a": {"map_public_ip_on_launch": true}}}"""),
        new("subnet-no-public-addresses", "aws_subnet.public_a", """{"aws_subnet": {"public_a": {"map_public_ip_on_launch": "${var.public}"}}}"""),
        new("subnet-no-public-addresses", "aws_default_subnet.x", """{"aws_default_subnet": {"x": {"availability_zone": "us-west-2a"}}}"""),
        new("vpc-not-default", "data.aws_vpc.x", """{"data": {"aws_vpc": {"x": {"default": true}}}}""", "vpc-flow-logs@data.aws_vpc.x"),
        new("vpc-not-default", "aws_default_vpc.x", """{"aws_default_vpc": {"x": {}}}""", "vpc-flow-logs@aws_default_vpc.x", "group-default-closed@aws_default_vpc.x"),
    ];
}
