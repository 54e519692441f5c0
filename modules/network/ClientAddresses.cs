using System.Net;
using FluentValidation;

namespace CardWeb.Tf.Modules;

/// <summary>Which ranges clients can have their addresses in. See https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry</summary>
public static class ClientAddresses
{
    private static readonly IPNetwork[] Nobodys = Of("0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3", "::/127", "::ffff:0:0/96", "fe80::/10", "ff00::/8");

    private static readonly IPNetwork[] Private = Of("10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", "192.168.0.0/16", "192.0.0.0/24", "198.18.0.0/15", "fc00::/7");

    /// <summary>A range in which a client or a server can have its address.</summary>
    public static IRuleBuilderOptions<T, string> OfClients<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(range => !IsWithin(range, Nobodys))
            .WithMessage($"{{PropertyPath}} must not be within {string.Join(", ", Nobodys)}, where no client or server has its address, got: \"{{PropertyValue}}\".");

    /// <summary>Whether a range is of private addresses alone, which never arrive over the internet.</summary>
    public static bool IsPrivate(string? range) => IsWithin(range, Private);

    private static bool IsWithin(string? text, IPNetwork[] ranges) =>
        IPNetwork.TryParse(text, out var range) && ranges.Any(outer => outer.PrefixLength <= range.PrefixLength && outer.Contains(range.BaseAddress));

    private static IPNetwork[] Of(params string[] ranges) => [.. ranges.Select(IPNetwork.Parse)];
}
