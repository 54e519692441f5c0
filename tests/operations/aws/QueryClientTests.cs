using Amazon.Runtime;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Tests.Operations.Aws;

/// <summary>A call of a service of the query protocol: retried as the SDK does, and never read as an empty list.</summary>
public sealed class QueryClientTests
{
    private const string Empty = "<R><DescribeRulesResult/></R>";

    [TestCase(503, "<R>busy</R>")]
    [TestCase(500, "")]
    [TestCase(400, "<R><Error><Code>Throttling</Code><Message>Rate exceeded</Message></Error></R>")]
    [TestCase(429, "<R><Error><Code>TooManyRequestsException</Code></Error></R>")]
    public async Task A_passing_failure_is_tried_again(int status, string text)
    {
        using CannedService aws = new(new() { ["DescribeRules"] = (200, Empty) }) { First = new([(status, text)]) };

        var answer = await CallAsync(aws, retries: 2);

        Assert.That((answer.Name.LocalName, aws.Asked.Count), Is.EqualTo(("DescribeRulesResponse", 2)));
    }

    [Test]
    public void A_failure_that_stays_is_an_error_that_says_how_often_it_was_tried()
    {
        using CannedService aws = new(new() { ["DescribeRules"] = (503, "<R>busy</R>") });

        Assert.That(async () => await CallAsync(aws, retries: 1), Throws.TypeOf<OperationException>().With.Message.StartsWith("elasticloadbalancing fails with HTTP 503, 2 times"));
        Assert.That(aws.Asked, Has.Count.EqualTo(2));
    }

    [Test]
    public void A_refusal_is_not_tried_again()
    {
        using CannedService aws = new(new() { ["DescribeRules"] = (403, "<R><Error><Code>AccessDenied</Code><Message>You may not.</Message></Error></R>") });

        Assert.That(
            async () => await CallAsync(aws, retries: 3),
            Throws.TypeOf<AwsRefusalException>().With.Property("Code").EqualTo("AccessDenied").And.Message.EqualTo("elasticloadbalancing refused DescribeRules with HTTP 403: You may not."));
        Assert.That(aws.Asked, Has.Count.EqualTo(1));
    }

    [TestCase("<html><body>Sign in</body></html>")]
    [TestCase("<!DOCTYPE html><html><br></html>")]
    [TestCase("Sign in")]
    [TestCase("")]
    [TestCase("<DescribeListenersResponse/>")]
    public void An_answer_that_is_not_the_actions_own_is_an_error(string text)
    {
        using CannedService aws = new(new() { ["DescribeRules"] = (200, text) });

        Assert.That(
            async () => await CallAsync(aws, retries: 0),
            Throws.TypeOf<OperationException>().With.Message.StartsWith("elasticloadbalancing answered DescribeRules with ").And.Message.Contains("not with <DescribeRulesResponse>"));
    }

    [Test]
    public async Task A_request_is_signed_and_its_values_are_encoded()
    {
        using CannedService aws = new(new() { ["DescribeRules"] = (200, Empty) });

        _ = await CallAsync(aws, retries: 0);

        var (body, authorization) = aws.Asked.Single();
        Assert.That(body, Is.EqualTo("Action=DescribeRules&Version=2015-12-01&ListenerArn=arn%3Aa%2Fb+c%26d"));
        Assert.That(authorization, Does.StartWith("AWS4-HMAC-SHA256 Credential=111111111111/").And.Contain("/us-west-1/elasticloadbalancing/aws4_request"));
    }

    [TestCase("ec2", "us-west-1", "https://ec2.us-west-1.amazonaws.com/", "us-west-1")]
    [TestCase("iam", "us-west-1", "https://iam.amazonaws.com/", "us-east-1")]
    [TestCase("autoscaling", "cn-north-1", "https://autoscaling.cn-north-1.amazonaws.com.cn/", "cn-north-1")]
    [TestCase("iam", "cn-northwest-1", "https://iam.cn-north-1.amazonaws.com.cn/", "cn-north-1")]
    [TestCase("iam", "us-gov-east-1", "https://iam.us-gov.amazonaws.com/", "us-gov-west-1")]
    public void A_service_is_called_at_its_partitions_own_host(string service, string region, string address, string signedFor)
    {
        QueryClientConfig config = new(service, new() { Region = region, Credentials = new AnonymousAWSCredentials() });

        Assert.That((config.Address, config.AuthenticationRegion), Is.EqualTo((address, signedFor)));
    }

    private static async Task<System.Xml.Linq.XElement> CallAsync(CannedService aws, int retries)
    {
        using QueryClient client = new(
            new() { Region = "us-west-1", Credentials = new BasicAWSCredentials("111111111111", "test"), Endpoint = aws.Endpoint, MostRetries = retries },
            "elasticloadbalancing",
            "2015-12-01");
        return await client.CallAsync("DescribeRules", [new("ListenerArn", "arn:a/b c&d")], CancellationToken.None);
    }
}
