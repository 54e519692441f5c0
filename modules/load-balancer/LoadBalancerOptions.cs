namespace CardWeb.Tf.Modules;

/// <summary>What a <see cref="LoadBalancer"/> is made of.</summary>
public sealed record LoadBalancerOptions
{
    /// <summary>The fewest zones that AWS gives an Application Load Balancer.</summary>
    public const int MinimumZones = 2;

    /// <summary>AWS names and tags.</summary>
    public required Names Names { get; init; }

    /// <summary>The network, with at least two zones.</summary>
    public required Network Network { get; init; }

    /// <summary>The balancer's security group.</summary>
    public required string SecurityGroupId { get; init; }

    /// <summary>The name under which the site is called. Default: null, the balancer's own.</summary>
    public string? SiteName { get; init; }

    /// <summary>The HTML that everyone gets with HTTP 503 instead of the site, up to 1024 characters. Default: null, the site is open.</summary>
    public string? MaintenancePage { get; init; }

    /// <summary>What has to stand before the balancer is made, such as the permission to write its logs. Default: nothing.</summary>
    public IReadOnlyList<ITerraformDependable> After { get; init; } = [];

    /// <summary>The web servers that share the traffic.</summary>
    public required IReadOnlyList<WebServer> Servers { get; init; }

    /// <summary>The balancer's attributes.</summary>
    public LoadBalancerSettings Settings { get; init; } = new();

    /// <summary>Where it listens.</summary>
    public ListenerOptions Listener { get; init; } = new();

    /// <summary>How it hands requests on.</summary>
    public TargetGroupOptions TargetGroup { get; init; } = new();

    /// <summary>A second group that takes a part of the requests. Default: null, there is one group.</summary>
    public CandidateGroup? CandidateGroup { get; init; }
}
