using Amazon.Runtime;
using CardWeb.Tf.Operations.Aws.Fleets;

namespace CardWeb.Tf.Tests.Operations.Aws.Fleets;

public sealed class FleetReaderTests
{
    private const string Groups = """
        <DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><DescribeAutoScalingGroupsResult><AutoScalingGroups><member>
          <AutoScalingGroupName>card-web-fleet</AutoScalingGroupName><DesiredCapacity>3</DesiredCapacity>
          <Instances>
            <member><InstanceId>i-1</InstanceId><LifecycleState>InService</LifecycleState></member>
            <member><InstanceId>i-2</InstanceId><LifecycleState>Pending</LifecycleState></member>
          </Instances>
          <SuspendedProcesses><member><ProcessName>AZRebalance</ProcessName></member></SuspendedProcesses>
          <Tags><member><Key>Name</Key></member></Tags>
        </member></AutoScalingGroups></DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>
        """;

    private const string Refreshes = """
        <DescribeInstanceRefreshesResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><DescribeInstanceRefreshesResult><InstanceRefreshes>
          <member><Status>InProgress</Status><PercentageComplete>33</PercentageComplete><StatusReason>Waiting at checkpoint</StatusReason></member>
        </InstanceRefreshes></DescribeInstanceRefreshesResult></DescribeInstanceRefreshesResponse>
        """;

    private const string Activities = """
        <DescribeScalingActivitiesResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/"><DescribeScalingActivitiesResult><Activities>
          <member><StatusCode>STATUS</StatusCode><StatusMessage>No capacity in us-west-2c.</StatusMessage><Description>Launching a new EC2 instance</Description></member>
        </Activities></DescribeScalingActivitiesResult></DescribeScalingActivitiesResponse>
        """;

    [TestCase("Failed", "No capacity in us-west-2c.")]
    [TestCase("Successful", null)]
    public async Task It_reads_the_group_its_renewal_and_what_troubles_it(string status, string? trouble)
    {
        var state = await ReadAsync(Groups, Activities.Replace("STATUS", status, StringComparison.Ordinal));

        Assert.That((state!.Desired, state.Trouble, state.Refresh), Is.EqualTo((3, trouble, new FleetRefresh("InProgress", 33, "Waiting at checkpoint"))));
        Assert.That(state.Members, Is.EqualTo(new[] { new FleetMember("i-1", "InService"), new FleetMember("i-2", "Pending") }));
        Assert.That(state.Suspended, Is.EqualTo(new[] { "AZRebalance" }));
        Assert.That($"{state.Refresh}", Is.EqualTo("InProgress, 33 percent: Waiting at checkpoint"));
    }

    [Test]
    public async Task No_such_group_is_none() => Assert.That(
        await ReadAsync("<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult><AutoScalingGroups /></DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>", Activities),
        Is.Null);

    private static async Task<FleetState?> ReadAsync(string groups, string activities)
    {
        using CannedService aws = new(new()
        {
            ["DescribeAutoScalingGroups"] = (200, groups), ["DescribeInstanceRefreshes"] = (200, Refreshes), ["DescribeScalingActivities"] = (200, activities),
        });
        using FleetReader reader = new(new() { Region = "us-west-1", Credentials = new BasicAWSCredentials("111111111111", "secret"), Endpoint = aws.Endpoint });
        return await reader.ReadAsync("card-web-fleet", CancellationToken.None);
    }
}
