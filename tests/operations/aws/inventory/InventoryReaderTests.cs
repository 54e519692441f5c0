using System.Xml.Linq;
using Amazon.Runtime;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws.Inventory;

namespace CardWeb.Tf.Tests.Operations.Aws.Inventory;

/// <summary>The API's lists are read to their ends, page by page.</summary>
public sealed class InventoryReaderTests
{
    private const string Version = "&Version=2016-11-15";

    [Test]
    public async Task EC2s_pages_are_followed_by_NextToken()
    {
        using CannedService aws = new(new()
        {
            [$"DescribeSecurityGroupRules{Version}&NextToken=two"] = (200, Rules("sgr-2", "")),
            ["DescribeSecurityGroupRules"] = (200, Rules("sgr-1", "<nextToken>two</nextToken>")),
        });
        using PagedQuery query = new(Access(aws), "ec2", "2016-11-15");
        var pages = await query.AllAsync("DescribeSecurityGroupRules", [new("MaxResults", "5")], CancellationToken.None);
        Assert.That(pages.Descendants("securityGroupRuleId").Select(id => id.Value), Is.EqualTo(["sgr-1", "sgr-2"]));
    }

    [Test]
    public async Task Elastic_Load_Balancings_and_IAMs_pages_are_followed_by_Marker()
    {
        using CannedService aws = new(new()
        {
            ["DescribeListeners&Version=v&Marker=two"] = (200, "<R><DescribeListenersResult><Listeners><member/></Listeners></DescribeListenersResult></R>"),
            ["DescribeListeners"] = (200, "<R><DescribeListenersResult><Listeners><member/></Listeners><NextMarker>two</NextMarker></DescribeListenersResult></R>"),
            ["ListRolePolicies&Version=v&Marker=two"] = (200, "<R><ListRolePoliciesResult><PolicyNames/><IsTruncated>false</IsTruncated><Marker>two</Marker></ListRolePoliciesResult></R>"),
            ["ListRolePolicies"] = (200, "<R><ListRolePoliciesResult><PolicyNames/><IsTruncated>true</IsTruncated><Marker>two</Marker></ListRolePoliciesResult></R>"),
        });
        using PagedQuery query = new(Access(aws), "elasticloadbalancing", "v");
        Assert.That(await query.AllAsync("DescribeListeners", [new("LoadBalancerArn", "lb")], CancellationToken.None), Has.Count.EqualTo(2));
        Assert.That(await query.AllAsync("ListRolePolicies", [new("RoleName", "r")], CancellationToken.None), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_page_that_leads_to_itself_is_an_error()
    {
        using CannedService aws = new(new() { ["DescribeSecurityGroupRules"] = (200, Rules("sgr-1", "<nextToken>two</nextToken>")) });
        using PagedQuery query = new(Access(aws), "ec2", "2016-11-15");
        Assert.That(async () => await query.AllAsync("DescribeSecurityGroupRules", [new("MaxResults", "5")], CancellationToken.None), Throws.TypeOf<OperationException>().With.Message.Contains("again and again"));
    }

    [Test]
    public void A_refusal_is_an_error_and_no_empty_list()
    {
        using CannedService aws = new(new() { ["DescribeInstances"] = (403, "<R><Errors><Error><Code>UnauthorizedOperation</Code><Message>You may not.</Message></Error></Errors></R>") });
        using InventoryReader reader = new(Access(aws));
        Assert.That(
            async () => await reader.ReadAsync(new() { Instances = ["i-1"], Account = Accounts.All[0] }, CancellationToken.None),
            Throws.InstanceOf<OperationException>().With.Message.Contains("ec2 refused DescribeInstances with HTTP 403: You may not."));
    }

    private static string Rules(string id, string more) =>
        $"<R><securityGroupRuleSet><item><securityGroupRuleId>{id}</securityGroupRuleId></item></securityGroupRuleSet>{more}</R>";

    private static Tf.Operations.Aws.AwsAccess Access(CannedService aws) => new()
    {
        Region = "us-west-1", Credentials = new BasicAWSCredentials("111111111111", "test"), Endpoint = aws.Endpoint,
    };
}
