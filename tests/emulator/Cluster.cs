using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>The parts of a cluster in an account of its own, made by calls.</summary>
internal sealed class Cluster(AwsQuery aws, string account)
{
    public const string TagOfHealth = "emulator:target-health";

    public AwsQuery Aws => aws;

    public string Account => account;

    public static async Task<Cluster> NewAsync()
    {
        var account = SharedEmulator.NewAccount();
        return new Cluster(new AwsQuery((await SharedEmulator.GetAsync()).Endpoint, account), account);
    }

    public async Task<string> ImageAsync() =>
        (await aws.Ec2Async("DescribeImages", ("Owner.1", "136693071363"), ("Filter.1.Name", "name"), ("Filter.1.Value.1", "debian-12-amd64-20250814-2204")))
        .Text("imageId")!;

    public async Task<string> DefaultVpcAsync() =>
        (await aws.Ec2Async("DescribeVpcs", ("Filter.1.Name", "is-default"), ("Filter.1.Value.1", "true"))).Text("vpcId")!;

    public async Task<string> SubnetAsync(string zone) =>
        (await aws.Ec2Async("DescribeSubnets", ("Filter.1.Name", "availability-zone"), ("Filter.1.Value.1", zone))).Text("subnetId")!;

    public async Task<string> GroupAsync(string name) =>
        (await aws.Ec2Async("CreateSecurityGroup", ("GroupName", name), ("GroupDescription", name), ("VpcId", await DefaultVpcAsync())))
        .Text("groupId")!;

    public Task<XElement> AdmitAsync(string group, string from, int port) => aws.Ec2Async(
        "AuthorizeSecurityGroupIngress",
        ("GroupId", group),
        ("IpPermissions.1.IpProtocol", "tcp"),
        ("IpPermissions.1.FromPort", $"{port}"),
        ("IpPermissions.1.ToPort", $"{port}"),
        ("IpPermissions.1.Groups.1.GroupId", from));

    public async Task<string> InstanceAsync(params (string Name, string Value)[] more)
    {
        var image = more.Any(parameter => parameter.Name == "ImageId") ? [] : new[] { ("ImageId", await ImageAsync()) };
        var launched = await aws.Ec2Async(
            "RunInstances",
            [("InstanceType", "t3.micro"), ("MinCount", "1"), ("MaxCount", "1"), .. image, .. more]);
        return launched.Text("instanceId") ?? throw new InvalidOperationException(launched.ToString());
    }

    public async Task<XElement> DescribeAsync(string instance) =>
        (await aws.Ec2Async("DescribeInstances", ("InstanceId.1", instance))).Descendants("instancesSet").Single().Elements().Single();

    public Task<XElement> TagAsync(string resource, string key, string value) => aws.Ec2Async(
        "CreateTags", ("ResourceId.1", resource), ("Tag.1.Key", key), ("Tag.1.Value", value));

    public async Task<string> BalancerAsync(string group, params string[] subnets)
    {
        var parameters = subnets.Select((subnet, index) => ($"Subnets.member.{index + 1}", subnet));
        var made = await aws.BalancingAsync("CreateLoadBalancer", [("Name", "card-web-lb"), ("SecurityGroups.member.1", group), .. parameters]);
        return made.Text("LoadBalancerArn")!;
    }

    public async Task<string> TargetGroupAsync(string name = "card-web-tg") => (await aws.BalancingAsync(
        "CreateTargetGroup", ("Name", name), ("Protocol", "HTTP"), ("Port", "80"), ("VpcId", await DefaultVpcAsync()))).Text("TargetGroupArn")!;

    public Task<XElement> ListenAsync(string balancer, string targetGroup) => aws.BalancingAsync(
        "CreateListener",
        ("LoadBalancerArn", balancer),
        ("Protocol", "HTTP"),
        ("Port", "80"),
        ("DefaultActions.member.1.Type", "forward"),
        ("DefaultActions.member.1.TargetGroupArn", targetGroup));

    public Task<XElement> RegisterAsync(string targetGroup, string instance, int port = 80) => aws.BalancingAsync(
        "RegisterTargets",
        ("TargetGroupArn", targetGroup),
        ("Targets.member.1.Id", instance),
        ("Targets.member.1.Port", $"{port}"));

    public async Task<IReadOnlyList<string>> HealthAsync(string targetGroup) =>
    [
        .. (await aws.BalancingAsync("DescribeTargetHealth", ("TargetGroupArn", targetGroup)))
            .Descendants("TargetHealthDescriptions").Single().Elements()
            .Select(target => $"{target.At("Target/Port")} {target.At("TargetHealth/State")} {target.At("TargetHealth/Reason")}".TrimEnd()),
    ];
}
