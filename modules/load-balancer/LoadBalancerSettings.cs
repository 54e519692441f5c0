namespace CardWeb.Tf.Modules;

/// <summary>
/// The attributes of an Application Load Balancer.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#load-balancer-attributes
/// </summary>
public sealed record LoadBalancerSettings
{
    /// <summary>
    /// Whether the internet reaches it. False: private addresses alone. Changing it replaces the balancer, its listeners and target
    /// groups; switch <see cref="DeletionProtection"/> off first. Default: true.
    /// </summary>
    public bool InternetFacing { get; init; } = true;

    /// <summary>The IP versions that clients may use; with IPv6 the subnets need IPv6 ranges (<see cref="NewVpc.Ipv6"/>). Default: IPv4.</summary>
    public IpAddressType IpAddressType { get; init; } = IpAddressType.Ipv4;

    /// <summary>
    /// Seconds after which a silent connection is closed, 1 to 4000. Default: 60. Keep it below the web server's own,
    /// <c>KeepAliveTimeout</c> in cloud-init.yaml: if the server hangs up first, the balancer answers 502.
    /// </summary>
    public int IdleTimeoutSeconds { get; init; } = 60;

    /// <summary>Seconds that a client may keep one connection, 60 to 604800 (a week). Default: 3600.</summary>
    public int ClientKeepAliveSeconds { get; init; } = 3600;

    /// <summary>Whether clients may use HTTP/2. Default: true.</summary>
    public bool Http2 { get; init; } = true;

    /// <summary>Whether AWS refuses to delete the balancer until this is false again. Default: false.</summary>
    public bool DeletionProtection { get; init; }

    /// <summary>Whether headers with names that HTTP forbids are dropped. Default: true.</summary>
    public bool DropInvalidHeaders { get; init; } = true;

    /// <summary>How requests that may be smuggled are treated. Default: defensive.</summary>
    public DesyncMitigation DesyncMitigation { get; init; } = DesyncMitigation.Defensive;

    /// <summary>Whether servers see the Host header as the client wrote it. Default: false.</summary>
    public bool PreserveHostHeader { get; init; }

    /// <summary>What becomes of the header X-Forwarded-For. Default: the client's address is added.</summary>
    public ForwardedForHeader ForwardedFor { get; init; } = ForwardedForHeader.Append;

    /// <summary>Whether X-Forwarded-For has the client's port too. Default: false.</summary>
    public bool ForwardedForClientPort { get; init; }

    /// <summary>Whether servers are told the TLS version and cipher, in two headers. Default: false.</summary>
    public bool TlsHeaders { get; init; }

    /// <summary>Whether requests pass when the web application firewall does not answer. Default: false.</summary>
    public bool WafFailOpen { get; init; }

    /// <summary>Whether AWS may be told to shift traffic away from a zone. Default: false.</summary>
    public bool ZonalShift { get; init; }

    /// <summary>
    /// Capacity that is kept ready, and paid for, ahead of a known rush: load balancer capacity units, 100 or more. Default: none.
    /// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/capacity-unit-reservation.html
    /// </summary>
    public int? MinimumCapacityUnits { get; init; }

    /// <summary>Where a line for each request goes. Default: nowhere.</summary>
    public LogBucket? AccessLogs { get; init; }

    /// <summary>Where a line for each connection goes. Default: nowhere.</summary>
    public LogBucket? ConnectionLogs { get; init; }
}
