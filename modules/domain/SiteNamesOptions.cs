namespace CardWeb.Tf.Modules;

/// <summary>The names under which a site is called.</summary>
public sealed record SiteNamesOptions
{
    /// <summary>The names, one or more, all of them in the zone.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>The id of the hosted zone of Route 53 that they are in, such as <c>Z0123456789ABCDEFGHIJ</c>.</summary>
    public required string ZoneId { get; init; }

    /// <summary>The balancer that answers under them.</summary>
    public required LoadBalancer Balancer { get; init; }

    /// <summary>The IP versions that it is called by. Default: IPv4.</summary>
    public IpAddressType IpAddressType { get; init; } = IpAddressType.Ipv4;
}
