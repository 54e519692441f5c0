namespace CardWeb.Tf.Modules;

/// <summary>A VPC of someone else's, named by its ids.</summary>
public sealed class ExistingNetwork : Network
{
    private readonly ExistingVpc options;

    internal ExistingNetwork(Construct scope, string id, ExistingVpc options, IReadOnlyList<string> zones)
        : base(scope, id, zones) => this.options = options;

    /// <inheritdoc/>
    public override string VpcId => options.VpcId;

    /// <inheritdoc/>
    public override bool HasPrivateServers => options.PrivateSubnetIds is not null;

    private IReadOnlyDictionary<string, string> ServerSubnets => options.PrivateSubnetIds ?? options.PublicSubnetIds;

    /// <inheritdoc/>
    public override string BalancerSubnetId(string zone) => options.PublicSubnetIds[zone];

    /// <inheritdoc/>
    public override string ServerSubnetId(string zone) => ServerSubnets[zone];
}
