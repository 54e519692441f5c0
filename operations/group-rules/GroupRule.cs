using System.Globalization;

namespace CardWeb.Tf.Operations.GroupRules;

/// <summary>
/// One rule of a security group, wherever it was read: in the code, in Terraform's state or on AWS.
/// See https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroupRule.html
/// </summary>
public sealed record GroupRule
{
    /// <summary>AWS's word for every protocol.</summary>
    public const string EveryProtocol = "-1";

    /// <summary>Every port.</summary>
    public static readonly (int First, int Last) EveryPort = (0, 65535);

    private static readonly Dictionary<string, string> s_numbers = new(StringComparer.Ordinal)
    {
        ["all"] = EveryProtocol, ["6"] = "tcp", ["17"] = "udp", ["1"] = "icmp", ["58"] = "icmpv6",
    };

    private readonly string _protocol = EveryProtocol;

    /// <summary>The group: its id, or its Terraform address.</summary>
    public required string Group { get; init; }

    /// <summary>Whether it lets in; else it lets out.</summary>
    public required bool IsIngress { get; init; }

    /// <summary>The protocol: <c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>, another one's number, or <see cref="EveryProtocol"/>, the default.</summary>
    public string Protocol
    {
        get => _protocol;
        init => _protocol = s_numbers.GetValueOrDefault(value, value);
    }

    /// <summary>The first and the last port, 0 to 65535; of ICMP the type and the code, -1 for all. Null, the default, where it names none.</summary>
    public (int First, int Last)? Ports { get; init; }

    /// <summary>For whom it is.</summary>
    public required IReadOnlyList<GroupPeer> Peers { get; init; }

    /// <summary>Whether it lets the internet in, or lets out to it.</summary>
    public bool IsWorld => Peers.Any(peer => peer.IsWorld);

    /// <summary>Whether it is for every protocol, or every port of one.</summary>
    public bool IsForAll => Protocol is not ("tcp" or "udp" or "icmp" or "icmpv6") || Ports is null or (<= 1, >= 65535);

    /// <summary>The one TCP port that it is for; null when it is for more, or for another protocol.</summary>
    public int? TcpPort => Protocol is "tcp" && OnlyPort is { } port ? port : null;

    /// <summary>The one port that it is for, whatever the protocol; null when there are more.</summary>
    public int? OnlyPort => !IsForAll && Ports is var (first, last) && first == last ? first : null;

    /// <summary>Whether it is for a port, among others.</summary>
    public bool IsFor(int port) => IsForAll || (Ports is var (first, last) && first <= port && port <= last);

    /// <summary>Whether the other rule lets the same through.</summary>
    public bool LetsThroughTheSameAs(GroupRule other) =>
        (Group, IsIngress, Protocol) == (other.Group, other.IsIngress, other.Protocol)
        && (Protocol is EveryProtocol || Ports == other.Ports)
        && Peers.ToHashSet().SetEquals(other.Peers);

    /// <summary>Readable text: <c>in: tcp 22 from 0.0.0.0/0</c>.</summary>
    public override string ToString() =>
        $"{(IsIngress ? "in" : "out")}: {What} {(IsIngress ? "from" : "to")} {string.Join(", ", Peers.Select(peer => peer.Name))}";

    private string What => (Protocol, Ports) switch
    {
        (EveryProtocol, _) => "everything",
        (_, null or (-1, _)) => Protocol,
        (_, var (first, last)) => string.Create(CultureInfo.InvariantCulture, $"{Protocol} {(first == last ? $"{first}" : $"{first}-{last}")}"),
    };
}
