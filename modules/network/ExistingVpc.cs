namespace CardWeb.Tf.Modules;

/// <summary>A VPC that someone else manages.</summary>
public sealed record ExistingVpc : NetworkOptions
{
    /// <summary>The VPC's id, <c>vpc-…</c>.</summary>
    public required string VpcId { get; init; }

    /// <summary>For each zone, the id of the subnet that the load balancer stands in. For an internet-facing balancer it must have a route to an internet gateway.</summary>
    public required IReadOnlyDictionary<string, string> PublicSubnetIds { get; init; }

    /// <summary>For each zone, the id of the subnet that the web servers stand in. Default: the public ones.</summary>
    public IReadOnlyDictionary<string, string>? PrivateSubnetIds { get; init; }

    internal override string Key => VpcId;
}
