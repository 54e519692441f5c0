using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Modules;

/// <summary>An IPv4 address range such as <c>10.20.0.0/16</c>.</summary>
public readonly record struct CidrBlock
{
    private readonly IPNetwork network;

    private CidrBlock(IPNetwork network) => this.network = network;

    /// <summary>The number of leading bits that all addresses share.</summary>
    public int PrefixLength => network.PrefixLength;

    /// <summary>Reads <paramref name="text"/>; null when it is no IPv4 range, has bits set beyond its prefix or is not written as AWS writes it.</summary>
    public static CidrBlock? Parse(string? text) =>
        IsRange(text, AddressFamily.InterNetwork) ? new CidrBlock(IPNetwork.Parse(text!)) : null;

    /// <summary>Whether <paramref name="text"/> is an IPv6 range, written as AWS writes it.</summary>
    public static bool IsIpv6(string? text) => IsRange(text, AddressFamily.InterNetworkV6);

    /// <summary>Whether the two ranges share an address.</summary>
    public bool Overlaps(CidrBlock other) => network.Contains(other.network.BaseAddress) || other.network.Contains(network.BaseAddress);

    /// <summary>Part number <paramref name="index"/> (from 0) of this range cut into ranges of <paramref name="bits"/> more bits of prefix.</summary>
    public CidrBlock Part(int index, int bits)
    {
        var length = PrefixLength + bits;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 32, nameof(bits));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, 1 << bits);
        var address = network.BaseAddress.GetAddressBytes();
        var number = (uint)((address[0] << 24) | (address[1] << 16) | (address[2] << 8) | address[3]) + ((uint)index << (32 - length));
        return new CidrBlock(new IPNetwork(new IPAddress([(byte)(number >> 24), (byte)(number >> 16), (byte)(number >> 8), (byte)number]), length));
    }

    /// <inheritdoc/>
    public override string ToString() => network.ToString();

    // .NET reads 10.20.1.0/16, 10/8 and 010.0.0.0/8 too, each as another range than the one that AWS or the reader sees.
    private static bool IsRange(string? text, AddressFamily family) =>
        IPNetwork.TryParse(text, out var network) && network.BaseAddress.AddressFamily == family && network.ToString() == text;
}
