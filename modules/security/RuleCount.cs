namespace CardWeb.Tf.Modules;

/// <summary>How many rules a security group needs, of which AWS has a quota for each direction and IP version.</summary>
public static class RuleCount
{
    /// <summary>AWS's quota of a new account.</summary>
    public const int DefaultQuota = 60;

    /// <summary>Rules that admit clients, of the IP version that has more of them. A prefix list counts for both versions, as one rule or more.</summary>
    public static int OfClients(IReadOnlyList<string> cidrs, IReadOnlyList<string> prefixListIds, IReadOnlyList<int> ports)
    {
        var ofIpv6 = cidrs.Count(CidrBlock.IsIpv6);
        return (Math.Max(ofIpv6, cidrs.Count - ofIpv6) + prefixListIds.Count) * ports.Count;
    }
}
