namespace CardWeb.Tf.Operations.GroupRules;

/// <summary>Whom a rule of a security group lets in, or lets out to.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The range, the prefix list's id or the security group, as it is written.</param>
public sealed record GroupPeer(GroupPeerKind Kind, string Name)
{
    /// <summary>The name that stands for a peer that cannot be told.</summary>
    public const string Anybody = "anybody";

    /// <summary>A rule that does not say for whom it is, or says it in an expression.</summary>
    public static GroupPeer Unknown { get; } = new(GroupPeerKind.Range, Anybody);

    /// <summary>Whether it is the internet. The ranges of a prefix list cannot be told from its id, so a list counts as the internet.</summary>
    public bool IsWorld => Kind switch
    {
        GroupPeerKind.Range => AddressRange.IsWorld(Name),
        GroupPeerKind.PrefixList => true,
        _ => false,
    };
}
