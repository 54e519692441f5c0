namespace CardWeb.Tf.Tests.Emulation;

/// <summary>What goes with what in a network.</summary>
public sealed class NetworkTests
{
    private Cluster _cluster = null!;

    [SetUp]
    public async Task NewCluster() => _cluster = await Cluster.NewAsync();

    [Test]
    public async Task A_NAT_gateway_takes_its_interface_with_it()
    {
        var address = await _cluster.Aws.Ec2Async("AllocateAddress", ("Domain", "vpc"));
        var gateway = await _cluster.Aws.Ec2Async(
            "CreateNatGateway",
            ("SubnetId", await _cluster.SubnetAsync("us-west-1b")),
            ("AllocationId", address.Text("allocationId")!));

        await _cluster.Aws.Ec2Async("DeleteNatGateway", ("NatGatewayId", gateway.Text("natGatewayId")!));

        Assert.That((await _cluster.Aws.Ec2Async("DescribeNetworkInterfaces")).Texts("networkInterfaceId"), Is.Empty);
    }

    [Test]
    public async Task A_group_in_use_cannot_be_deleted()
    {
        var group = await _cluster.GroupAsync("card-web-sg");
        var instance = await _cluster.InstanceAsync(("SecurityGroupId.1", group));
        Assert.That(await DeleteAsync(group), Is.EqualTo("DependencyViolation"));

        await _cluster.Aws.Ec2Async("TerminateInstances", ("InstanceId.1", instance));
        Assert.That(await DeleteAsync(group), Is.Null);
    }

    [Test]
    public async Task A_group_that_another_groups_rule_names_cannot_be_deleted()
    {
        var (web, balancer) = (await _cluster.GroupAsync("web"), await _cluster.GroupAsync("balancer"));
        await _cluster.AdmitAsync(web, balancer, 80);
        Assert.That(await DeleteAsync(balancer), Is.EqualTo("DependencyViolation"));

        Assert.That(await DeleteAsync(web), Is.Null);
        Assert.That(await DeleteAsync(balancer), Is.Null);
    }

    private async Task<string?> DeleteAsync(string group) =>
        (await _cluster.Aws.Ec2Async("DeleteSecurityGroup", ("GroupId", group))).Text("Code");
}
