namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="PublicSubnet"/> is made of.</summary>
internal sealed record PublicSubnetOptions
{
    /// <summary>The VPC's id.</summary>
    public required string VpcId { get; init; }

    /// <summary>The address range.</summary>
    public required CidrBlock Cidr { get; init; }

    /// <summary>The IPv6 range; null: none.</summary>
    public required string? Ipv6Cidr { get; init; }

    /// <summary>The availability zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The route table that leads to the internet gateway.</summary>
    public required string RouteTableId { get; init; }

    /// <summary>The route of that table, without which AWS makes no NAT gateway.</summary>
    public required ITerraformDependable InternetRoute { get; init; }

    /// <summary>The value of the tag <c>Name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the subnet holds a NAT gateway for private subnets.</summary>
    public required bool NatGateway { get; init; }
}
