namespace CardWeb.Tf.Operations.GroupRules;

/// <summary>What a rule of a security group names as its peer.</summary>
public enum GroupPeerKind
{
    /// <summary>An address range, or something that cannot be told.</summary>
    Range,

    /// <summary>A list of address ranges, kept elsewhere.</summary>
    PrefixList,

    /// <summary>Whatever a security group is attached to.</summary>
    Group,
}
