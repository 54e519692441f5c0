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

    /// <summary>The IPv4 ranges that may call the load balancer. Default: the whole internet, as a public site needs.</summary>
    public IReadOnlyList<string> ClientCidrs { get; init; } = ["0.0.0.0/0"];

    /// <summary>The TCP ports on which web servers may call out. Default: 80 and 443, for packages and AWS's own endpoints.</summary>
    public IReadOnlyList<int> ServerEgressPorts { get; init; } = [80, 443];
}
