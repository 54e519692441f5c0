namespace CardWeb.Tf.Modules;

/// <summary>The IP versions that clients may use.</summary>
public enum IpAddressType
{
    /// <summary>IPv4.</summary>
    Ipv4,

    /// <summary>IPv4 and IPv6; the subnets need IPv6 ranges.</summary>
    Dualstack,

    /// <summary>Private IPv4 and public IPv6; for an internet-facing balancer alone.</summary>
    DualstackWithoutPublicIpv4,
}
