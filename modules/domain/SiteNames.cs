namespace CardWeb.Tf.Modules;

/// <summary>
/// The site's names in the DNS, each an alias of the balancer: it follows the balancer's addresses and costs no query.
/// See https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html
/// </summary>
public sealed class SiteNames : Construct
{
    /// <summary>Makes a record for each name and IP version.</summary>
    public SiteNames(Construct scope, string id, SiteNamesOptions options)
        : base(scope, id)
    {
        foreach (var host in options.Hosts)
        {
            foreach (var type in TypesOf(options.IpAddressType))
            {
                _ = new Route53Record(this, $"{host}-{type}", new Route53RecordConfig
                {
                    ZoneId = options.ZoneId,
                    Name = host,
                    Type = type,
                    Alias = new Route53RecordAlias { Name = options.Balancer.DnsName, ZoneId = options.Balancer.ZoneId, EvaluateTargetHealth = true },
                });
            }
        }
    }

    private static string[] TypesOf(IpAddressType type) => type switch
    {
        IpAddressType.Dualstack => ["A", "AAAA"],
        IpAddressType.DualstackWithoutPublicIpv4 => ["AAAA"],
        _ => ["A"],
    };
}
