namespace CardWeb.Tf.Modules;

/// <summary>What <see cref="PrivateEndpoints"/> are made of.</summary>
internal sealed record PrivateEndpointsOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The VPC's id.</summary>
    public required string VpcId { get; init; }

    /// <summary>The private subnet of each zone.</summary>
    public required IReadOnlyList<string> SubnetIds { get; init; }

    /// <summary>The route table of each of these subnets.</summary>
    public required IReadOnlyList<string> RouteTableIds { get; init; }
}
