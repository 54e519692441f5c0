namespace CardWeb.Tf.Modules;

/// <summary>Who may talk to whom.</summary>
public sealed record SecurityGroupsOptions
{
    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The VPC of both groups.</summary>
    public required string VpcId { get; init; }

    /// <summary>The ports that the load balancer listens on, 1 to 65535.</summary>
    public required IReadOnlyList<int> ListenerPorts { get; init; }

    /// <summary>The ports of a web server that the load balancer calls: traffic and health checks, 1 to 65535.</summary>
    public required IReadOnlyList<int> ServerPorts { get; init; }

    /// <summary>The IPv4 and IPv6 ranges that may call the load balancer. Default: the whole IPv4 internet, as a public site needs.</summary>
    public IReadOnlyList<string> ClientCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>
    /// Managed prefix lists, <c>pl-…</c>, whose ranges may call it too, such as CloudFront's. Default: none.
    /// See https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
    /// </summary>
    public IReadOnlyList<string> ClientPrefixListIds { get; init; } = [];

    /// <summary>The TCP ports on which web servers may call out. Default: 80 and 443, for packages and AWS's own endpoints.</summary>
    public IReadOnlyList<int> ServerEgressPorts { get; init; } = [80, 443];

    /// <summary>The IPv4 ranges that web servers may call on these ports. Default: all of them.</summary>
    public IReadOnlyList<string> ServerEgressCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>The network's endpoints of AWS, which web servers may call too. Default: none.</summary>
    public PrivateEndpoints? Endpoints { get; init; }
}
