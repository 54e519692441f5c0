using System.Net;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>A rule of a security group.</summary>
public sealed record FoundGroupRule
{
    // A range this wide is nobody's own: two halves of the internet are the internet.
    private const int WidestPrefix = 7;

    /// <summary>Its id, <c>sgr-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The group's id.</summary>
    public required string Group { get; init; }

    /// <summary>Whether it lets out; lets in otherwise.</summary>
    public required bool IsEgress { get; init; }

    /// <summary>The protocol, <c>-1</c> for all.</summary>
    public required string Protocol { get; init; }

    /// <summary>The first port; null where there are no ports.</summary>
    public string? FromPort { get; init; }

    /// <summary>The last port; null where there are no ports.</summary>
    public string? ToPort { get; init; }

    /// <summary>Whom it lets through: a range, a prefix list or a group.</summary>
    public required string Peer { get; init; }

    /// <summary>Whether anybody on the internet may come in by it.</summary>
    public bool IsWorldOpen => !IsEgress && IsWorld(Peer);

    /// <summary>Whether it lets the same through.</summary>
    public bool Equals(string group, bool isEgress, string protocol, string? from, string? to, string peer) =>
        (Group, IsEgress, Protocol, Peer) == (group, isEgress, protocol, peer)
        && (protocol is "-1" || (FromPort, ToPort) == (from, to));

    /// <summary>Readable text: <c>in: tcp 22 from 0.0.0.0/0</c>.</summary>
    public override string ToString() => $"{(IsEgress ? "out" : "in")}: {What} {(IsEgress ? "to" : "from")} {Peer}";

    /// <summary>Whether a range is the whole internet, or so much of it that it makes no difference.</summary>
    public static bool IsWorld(string? peer) =>
        IPNetwork.TryParse(peer, out var range) && range.PrefixLength <= WidestPrefix;

    private string What => Protocol switch
    {
        "-1" => "everything",
        _ when FromPort is null || FromPort is "-1" => Protocol,
        _ => $"{Protocol} {(FromPort == ToPort ? FromPort : $"{FromPort}-{ToPort}")}",
    };
}
