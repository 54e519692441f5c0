using System.Xml.Linq;
using CardWeb.Tf.Operations.Aws;

namespace CardWeb.Tf.Tests.Cluster;

/// <summary>What one account has, asked of the API and not of Terraform.</summary>
internal sealed class Inventory(AwsAccess access)
{
    /// <summary>The ids of everything that a cluster is made of and that is not AWS's own.</summary>
    public async Task<IReadOnlyList<string>> EverythingAsync() =>
    [
        .. (await Ec2Async("DescribeInstances")).Descendants("instancesSet").Elements("item").Where(IsAlive).Select(Id("instanceId")),
        .. (await Ec2Async("DescribeImages", ("Owner.1", "self"))).Descendants("imageId").Select(element => element.Value),
        .. (await Ec2Async("DescribeSnapshots", ("Owner.1", "self"))).Descendants("snapshotId").Select(element => element.Value),
        .. (await Ec2Async("DescribeVolumes")).Descendants("volumeSet").Elements("item").Select(Id("volumeId")),
        .. (await Ec2Async("DescribeSecurityGroups")).Descendants("securityGroupInfo").Elements("item").Where(group => group.Element("groupName")!.Value != "default").Select(Id("groupId")),
        .. (await Ec2Async("DescribeVpcs")).Descendants("vpcSet").Elements("item").Where(vpc => vpc.Element("isDefault")!.Value != "true").Select(Id("vpcId")),
        .. (await Ec2Async("DescribeAddresses")).Descendants("allocationId").Select(element => element.Value),
        .. (await BalancingAsync("DescribeLoadBalancers")).Descendants("LoadBalancerArn").Select(element => element.Value),
        .. (await BalancingAsync("DescribeTargetGroups")).Descendants("TargetGroupArn").Select(element => element.Value),
    ];

    /// <summary>The living instances.</summary>
    public async Task<IReadOnlyList<XElement>> InstancesAsync() =>
        [.. (await Ec2Async("DescribeInstances")).Descendants("instancesSet").Elements("item").Where(IsAlive)];

    /// <summary>The account's own images.</summary>
    public async Task<IReadOnlyList<XElement>> ImagesAsync() =>
        [.. (await Ec2Async("DescribeImages", ("Owner.1", "self"))).Descendants("imagesSet").Elements("item")];

    private static bool IsAlive(XElement instance) => instance.Element("instanceState")!.Element("name")!.Value != "terminated";

    private static Func<XElement, string> Id(string name) => element => element.Element(name)!.Value;

    private Task<XElement> Ec2Async(string action, params (string Name, string Value)[] parameters) => CallAsync("ec2", "2016-11-15", action, parameters);

    private Task<XElement> BalancingAsync(string action) => CallAsync("elasticloadbalancing", "2015-12-01", action, []);

    private async Task<XElement> CallAsync(string service, string version, string action, (string Name, string Value)[] parameters)
    {
        using var client = new QueryClient(access, service, version);
        return await client.CallAsync(action, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value)), CancellationToken.None);
    }
}
