namespace CardWeb.Tf.Modules;

/// <summary>
/// AWS's own groups of rules, called as AWS calls them after <c>AWSManagedRules</c>.
/// See https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html
/// </summary>
public enum ManagedRules
{
    /// <summary>What harms any website. Its SizeRestrictions_BODY refuses bodies above 8 KiB, as uploads have. 700 capacity units.</summary>
    CommonRuleSet,

    /// <summary>Requests that are known to exploit something. 200 capacity units.</summary>
    KnownBadInputsRuleSet,

    /// <summary>Addresses that AWS knows for bots and attacks. 25 capacity units.</summary>
    AmazonIpReputationList,

    /// <summary>Addresses that hide who calls: VPNs, proxies, Tor, hosting providers. 50 capacity units.</summary>
    AnonymousIpList,

    /// <summary>Pages of administration. 100 capacity units.</summary>
    AdminProtectionRuleSet,

    /// <summary>SQL in requests. 200 capacity units.</summary>
    SQLiRuleSet,

    /// <summary>What harms Linux. 200 capacity units.</summary>
    LinuxRuleSet,

    /// <summary>What harms POSIX systems. 100 capacity units.</summary>
    UnixRuleSet,

    /// <summary>What harms Windows. 200 capacity units.</summary>
    WindowsRuleSet,

    /// <summary>What harms PHP. 100 capacity units.</summary>
    PHPRuleSet,

    /// <summary>What harms WordPress. 100 capacity units.</summary>
    WordPressRuleSet,
}
