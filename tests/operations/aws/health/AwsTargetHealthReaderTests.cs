using Amazon.Runtime;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Health;

namespace CardWeb.Tf.Tests.Operations.Aws.Health;

public sealed class AwsTargetHealthReaderTests
{
    private const string Targets = """
        <DescribeTargetHealthResponse xmlns="http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/">
          <DescribeTargetHealthResult><TargetHealthDescriptions>
            <member><Target><Id>i-1</Id><Port>80</Port></Target><TargetHealth><State>healthy</State></TargetHealth></member>
            <member><Target><Id>i-9</Id><Port>8080</Port></Target>
              <TargetHealth><State>unhealthy</State><Reason>Target.Timeout</Reason><Description>Request timed out</Description></TargetHealth></member>
          </TargetHealthDescriptions></DescribeTargetHealthResult>
        </DescribeTargetHealthResponse>
        """;

    private const string Instances = """
        <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><reservationSet>
          <item><instancesSet><item><instanceId>i-1</instanceId><instanceState><name>running</name></instanceState>
            <placement><availabilityZone>us-west-1b</availabilityZone></placement></item></instancesSet></item>
        </reservationSet></DescribeInstancesResponse>
        """;

    [Test]
    public async Task It_joins_targets_with_their_instances_and_adds_those_that_are_not_registered()
    {
        using var aws = new CannedService(new() { ["DescribeTargetHealth"] = (200, Targets), ["DescribeInstances"] = (200, Instances) });

        var read = await ReadAsync(aws);

        Assert.That(read, Is.EqualTo(new[]
        {
            new TargetHealth { InstanceId = "i-1", Port = 80, State = "healthy", Zone = "us-west-1b", InstanceState = "running" },
            new TargetHealth { InstanceId = "i-9", Port = 8080, State = "unhealthy", Reason = "Target.Timeout" },
            new TargetHealth { InstanceId = "i-2", State = "unused", Reason = "Target.NotRegistered" },
        }));
    }

    [Test]
    public async Task More_servers_than_a_filter_takes_are_asked_for_in_parts()
    {
        using var aws = new CannedService(new() { ["DescribeTargetHealth"] = (200, Targets), ["DescribeInstances"] = (200, Instances) });

        await ReadAsync(aws, [.. Enumerable.Range(1, 201).Select(number => $"i-{number}")]);

        string[] asked = [.. aws.Asked.Select(each => each.Body).Where(body => body.StartsWith("Action=DescribeInstances&", StringComparison.Ordinal))];
        Assert.That(asked, Has.Length.EqualTo(2));
        Assert.That(asked.Select(body => body.Split("Filter.1.Value.").Length - 1), Is.EqualTo(new[] { 200, 1 }));
    }

    [Test]
    public async Task Requests_are_signed_for_the_service_and_the_region()
    {
        using var aws = new CannedService(new() { ["DescribeTargetHealth"] = (200, Targets), ["DescribeInstances"] = (200, Instances) });

        await ReadAsync(aws);

        Assert.That(aws.Asked[0].Authorization, Does.StartWith("AWS4-HMAC-SHA256 Credential=111111111111/").And.Contain("/us-west-1/elasticloadbalancing/aws4_request").And.Contain("Signature="));
        Assert.That(aws.Asked[1].Authorization, Does.Contain("/us-west-1/ec2/aws4_request"));
        Assert.That(aws.Asked[0].Body, Is.EqualTo("Action=DescribeTargetHealth&Version=2015-12-01&TargetGroupArn=arn"));
    }

    [Test]
    public void A_refusal_is_told_in_the_services_own_words()
    {
        const string Refusal = "<ErrorResponse><Error><Code>TargetGroupNotFound</Code><Message>One or more target groups not found</Message></Error></ErrorResponse>";
        using var aws = new CannedService(new() { ["DescribeTargetHealth"] = (400, Refusal) });

        Assert.That(async () => await ReadAsync(aws), Throws.InstanceOf<OperationException>().With.Message.EqualTo("elasticloadbalancing refused DescribeTargetHealth with HTTP 400: One or more target groups not found"));
    }

    [Test]
    public void A_service_that_is_not_there_is_told_with_its_address()
    {
        var gone = new CannedService([]);
        gone.Dispose();

        Assert.That(async () => await ReadAsync(gone), Throws.TypeOf<OperationException>().With.Message.Contains($"does not answer at {gone.Endpoint}"));
    }

    private static async Task<IReadOnlyList<TargetHealth>> ReadAsync(CannedService aws, params string[] ids)
    {
        using var reader = new AwsTargetHealthReader(new AwsAccess
        {
            Region = "us-west-1", Credentials = new BasicAWSCredentials("111111111111", "test"), Endpoint = aws.Endpoint,
        });
        return await reader.ReadAsync("arn", ids is [] ? ["i-1", "i-2"] : ids, CancellationToken.None);
    }
}
