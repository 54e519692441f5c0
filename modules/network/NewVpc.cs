namespace CardWeb.Tf.Modules;

/// <summary>A VPC of the cluster's own, with a public and a private subnet in each zone.</summary>
public sealed record NewVpc : NetworkOptions
{
    /// <summary>The shortest prefix that AWS gives a VPC.</summary>
    public const int MinimumPrefixLength = 16;

    /// <summary>
    /// The longest prefix that can be cut into sixteen subnets a load balancer accepts (/27 or larger).
    /// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html#availability-zones
    /// </summary>
    public const int MaximumPrefixLength = 27 - SubnetBits;

    /// <summary>The bits of the range that number its subnets: sixteen of them, the first eight public.</summary>
    internal const int SubnetBits = 4;

    /// <summary>The number of the first private subnet.</summary>
    internal const int FirstPrivateSubnet = 8;

    /// <summary>The last letter of a zone's name that has ranges in a new VPC: a zone's ranges follow from its letter, not from the other zones.</summary>
    internal const char LastZone = (char)('a' + FirstPrivateSubnet - 1);

    /// <summary>The address range, IPv4, <c>/16</c> to <c>/23</c>. It may not overlap that of another environment.</summary>
    public required string Cidr { get; init; }

    /// <summary>
    /// Whether AWS gives the VPC an IPv6 range too, so that clients may call the balancer over IPv6. Servers have none.
    /// Default: false; once it was true, the VPC and its subnets keep their ranges, without a route.
    /// </summary>
    public bool Ipv6 { get; init; }

    /// <summary>How private subnets reach the internet. Default: one NAT gateway in each zone.</summary>
    public NatGateways Nat { get; init; } = NatGateways.PerZone;

    /// <summary>
    /// Whether private subnets reach Systems Manager and S3 by endpoints in the VPC, beside NAT or instead of it. Each of the three for
    /// Systems Manager costs by the hour and zone. Default: null, where there is no NAT. See https://docs.aws.amazon.com/vpc/latest/privatelink/
    /// </summary>
    public bool? Endpoints { get; init; }

    /// <summary>The log of who talked to whom. Default: all traffic, kept for a year; null: none.</summary>
    public FlowLogSettings? FlowLogs { get; init; } = new();

    /// <summary>The number of a zone's ranges: 0 for <c>us-west-2a</c>, whatever other zones there are.</summary>
    internal static int NumberOf(string zone) => zone[^1] - 'a';

    internal bool HasEndpoints => Endpoints ?? Nat == NatGateways.None;

    internal override string Key => Cidr;
}
