using System.Net;
using System.Net.Sockets;

namespace CardWeb.Tf.Operations.GroupRules;

/// <summary>What an address range, such as <c>10.0.0.0/16</c>, means to a security group. This is the one place that says so.</summary>
public static class AddressRange
{
    // No owner has a public range as wide as this: whoever writes one means the internet, if only a half of it.
    private const int WidestOwnedIpv4 = 8;
    private const int WidestOwnedIpv6 = 16;

    // https://www.rfc-editor.org/rfc/rfc1918, https://www.rfc-editor.org/rfc/rfc4193
    private static readonly IPNetwork[] s_private =
        [IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("fc00::/7")];

    /// <summary>Whether it is the internet, or more of it than one owner has. A text that is no range counts as the internet.</summary>
    public static bool IsWorld(string range) =>
        !IPNetwork.TryParse(range, out var parsed) || (!IsPrivate(parsed) && parsed.PrefixLength < WidestOwned(parsed));

    /// <summary>Whether it lies in the ranges that the internet does not route: only hosts in the network can use it.</summary>
    public static bool IsPrivate(string range) => IPNetwork.TryParse(range, out var parsed) && IsPrivate(parsed);

    private static bool IsPrivate(IPNetwork range) => s_private.Any(known =>
        known.BaseAddress.AddressFamily == range.BaseAddress.AddressFamily && known.PrefixLength <= range.PrefixLength && known.Contains(range.BaseAddress));

    private static int WidestOwned(IPNetwork range) =>
        range.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestOwnedIpv4 : WidestOwnedIpv6;
}
