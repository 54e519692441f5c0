using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Options in which everything differs from its default, as far as AWS takes it together.</summary>
public static class Maximal
{
    /// <summary>The health check.</summary>
    public static HealthCheck HealthCheck { get; } = new()
    {
        Path = "/ready?deep=true",
        Protocol = TargetProtocol.Https,
        Port = 8444,
        IntervalSeconds = 15,
        TimeoutSeconds = 14,
        HealthyThreshold = 3,
        UnhealthyThreshold = 4,
        Matcher = "200-299,301",
    };

    /// <summary>Stickiness.</summary>
    public static Stickiness Stickiness { get; } = new() { Kind = StickinessKind.AppCookie, DurationSeconds = 600, CookieName = "card-web-session" };

    /// <summary>How many healthy servers are enough.</summary>
    public static HealthyTargets HealthyTargets { get; } = new() { RoutingCount = 2, RoutingPercent = 20, DnsCount = 3, DnsPercent = 30 };

    /// <summary>The target group; slow start and anomaly mitigation exclude each other.</summary>
    public static TargetGroupOptions TargetGroup { get; } = new()
    {
        Port = 8443,
        Protocol = TargetProtocol.Https,
        Algorithm = BalancingAlgorithm.WeightedRandom,
        AnomalyMitigation = true,
        DeregistrationDelaySeconds = 90,
        Stickiness = Stickiness,
        CrossZone = true,
        HealthyTargets = HealthyTargets,
        HealthCheck = HealthCheck,
    };

    /// <summary>Headers of responses.</summary>
    public static ResponseHeaders Headers { get; } = new()
    {
        StrictTransportSecurity = "max-age=31536000; includeSubDomains",
        ContentSecurityPolicy = "default-src 'self'",
        Frames = FrameOptions.SameOrigin,
        NoSniffing = true,
        Server = false,
    };

    /// <summary>The listeners.</summary>
    public static ListenerOptions Listener { get; } = new()
    {
        HttpPort = 8080,
        CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/11111111-2222-3333-4444-555555555555",
        HttpsPort = 8443,
        TlsPolicy = "ELBSecurityPolicy-TLS13-1-3-2021-06",
        RedirectForEver = false,
        Headers = Headers,
        FurtherCertificateArns = ["arn:aws:acm:us-west-1:111111111111:certificate/66666666-2222-3333-4444-555555555555"],
        Rules = [new() { Priority = 2, Paths = ["/old/*"], Action = new FixedResponse() }],
    };

    /// <summary>The balancer's attributes.</summary>
    public static LoadBalancerSettings LoadBalancer { get; } = new()
    {
        InternetFacing = false,
        IpAddressType = IpAddressType.Dualstack,
        IdleTimeoutSeconds = 120,
        ClientKeepAliveSeconds = 600,
        Http2 = false,
        DeletionProtection = true,
        DropInvalidHeaders = false,
        DesyncMitigation = DesyncMitigation.Strictest,
        PreserveHostHeader = true,
        ForwardedFor = ForwardedForHeader.Preserve,
        ForwardedForClientPort = true,
        TlsHeaders = true,
        WafFailOpen = true,
        ZonalShift = true,
        MinimumCapacityUnits = 100,
        AccessLogs = new() { Bucket = "card-web-logs", Prefix = "access" },
        ConnectionLogs = new() { Bucket = "card-web-logs", Prefix = "connections" },
    };

    /// <summary>The flow log.</summary>
    public static FlowLogSettings FlowLogs { get; } = new() { Days = 730, Traffic = FlowLogTraffic.Reject, AggregationSeconds = 60, DestroyWithEnvironment = true };

    /// <summary>The new VPC.</summary>
    public static NewVpc NewVpc { get; } = new() { Cidr = "10.20.0.0/16", Ipv6 = true, Nat = NatGateways.Single, Endpoints = true, FlowLogs = FlowLogs };
}
