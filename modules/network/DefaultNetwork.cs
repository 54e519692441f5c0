namespace CardWeb.Tf.Modules;

/// <summary>The account's default VPC, looked up.</summary>
public sealed class DefaultNetwork : Network
{
    private readonly DataAwsVpc vpc;
    private readonly Dictionary<string, DataAwsSubnet> subnets;

    internal DefaultNetwork(Construct scope, string id, IReadOnlyList<string> zones)
        : base(scope, id, zones)
    {
        vpc = new DataAwsVpc(this, "vpc", new DataAwsVpcConfig { Default = true });
        subnets = zones.ToDictionary(zone => zone, DefaultSubnet);
    }

    /// <inheritdoc/>
    public override string VpcId => vpc.Id;

    /// <inheritdoc/>
    public override string BalancerSubnetId(string zone) => subnets[zone].Id;

    /// <inheritdoc/>
    public override string ServerSubnetId(string zone) => subnets[zone].Id;

    private DataAwsSubnet DefaultSubnet(string zone) =>
        new(this, $"subnet-{zone}", new DataAwsSubnetConfig { VpcId = vpc.Id, AvailabilityZone = zone, DefaultForAz = true });
}
