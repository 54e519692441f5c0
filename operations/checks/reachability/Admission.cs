using CardWeb.Tf.Operations.GroupRules;

namespace CardWeb.Tf.Operations.Checks.Reachability;

/// <summary>Whom a security group admits.</summary>
/// <param name="Source">The address of a security group, <see cref="Internet"/> or <see cref="InsideNetwork"/>.</param>
/// <param name="Rule">The rule that admits it.</param>
/// <param name="Written">What the rule is written in.</param>
internal sealed record Admission(string Source, GroupRule Rule, string Written)
{
    /// <summary>Any public address, and everything that cannot be told from here.</summary>
    public const string Internet = "the internet";

    /// <summary>A private address range: every host in the network.</summary>
    public const string InsideNetwork = "the network";

    /// <summary>Whom a rule of a stack admits.</summary>
    public static IEnumerable<Admission> Of(StackGroupRule written) => written.Rule.Peers.Select(peer =>
        new Admission(SourceOf(peer), written.Rule, written.IsExpression ? $"{written.Address}, in an expression" : written.Address));

    /// <summary>Everything from one source.</summary>
    public static Admission Everything(string group, string source, string written) => new(
        source, new GroupRule { Group = group, IsIngress = true, Peers = [new(GroupPeerKind.Group, source)] }, written);

    public override string ToString()
    {
        var (first, last) = Rule.IsForAll ? GroupRule.EveryPort : Rule.Ports ?? GroupRule.EveryPort;
        return $"{Source} on {(first == last ? $"{first}" : $"{first}-{last}")} by {Written}";
    }

    private static string SourceOf(GroupPeer peer) => peer.Kind switch
    {
        GroupPeerKind.Group when peer.Name is not GroupNames.Unknown => peer.Name,
        GroupPeerKind.Range when AddressRange.IsPrivate(peer.Name) => InsideNetwork,
        _ => Internet,
    };
}
