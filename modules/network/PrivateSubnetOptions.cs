namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="PrivateSubnet"/> is made of.</summary>
internal sealed record PrivateSubnetOptions
{
    /// <summary>The VPC's id.</summary>
    public required string VpcId { get; init; }

    /// <summary>The address range.</summary>
    public required CidrBlock Cidr { get; init; }

    /// <summary>The availability zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The value of the tag <c>Name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The NAT gateway that leads out; null: nothing does.</summary>
    public required string? NatGatewayId { get; init; }

    /// <summary>Whether endpoints of AWS are reached from here.</summary>
    public required bool Endpoints { get; init; }
}
