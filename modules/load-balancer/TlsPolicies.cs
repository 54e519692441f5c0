namespace CardWeb.Tf.Modules;

/// <summary>
/// AWS's TLS policies for Application Load Balancers that allow TLS 1.2 and better alone.
/// See https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
/// </summary>
public static class TlsPolicies
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Of("TLS13-1-3-", "2021-06", "PQ-2025-09", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS13-1-2-", "2021-06", "PQ-2025-09", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS13-1-2-Res-", "2021-06", "PQ-2025-09", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS13-1-2-Ext0-", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS13-1-2-Ext1-", "2021-06", "PQ-2025-09", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS13-1-2-Ext2-", "2021-06", "PQ-2025-09", "FIPS-2023-04", "FIPS-PQ-2025-09"),
        .. Of("TLS-1-2-", "2017-01", "Ext-2018-06"),
        .. Of("FS-1-2-", "2019-08", "Res-2019-08", "Res-2020-10"),
    ];

    private static IEnumerable<string> Of(string family, params string[] ends) => ends.Select(end => $"ELBSecurityPolicy-{family}{end}");
}
