using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>What of a <see cref="CardWebStack"/> stands between the internet and the servers, beside the balancer itself.</summary>
internal sealed class CardWebFrontDoor
{
    private readonly CardWebStack stack;
    private readonly EnvironmentSettings settings;

    /// <summary>Makes what has to stand before the balancer: the certificate.</summary>
    public CardWebFrontDoor(CardWebStack stack, EnvironmentSettings settings)
    {
        (this.stack, this.settings) = (stack, settings);
        Listener = settings.MakesCertificate ? settings.Listener with { CertificateArn = CreateCertificate(settings.Domain!).Arn } : settings.Listener;
    }

    /// <summary>Where the balancer listens, with its certificate.</summary>
    public ListenerOptions Listener { get; }

    /// <summary>The bucket of the balancer's logs, if there is to be one.</summary>
    public BalancerLogs? CreateLogs() => settings.Logs is { } logs
        ? new BalancerLogs(stack, "logs", new BalancerLogsOptions
        {
            Account = settings.Account,
            Bucket = settings.Names.Bucket(LogSettings.BucketRole, settings.Account),
            AccessLogBucket = settings.AccessLogBucket,
            Settings = logs,
        })
        : null;

    /// <summary>Puts up the firewall in front of the balancer, and gives it the site's names.</summary>
    public void PutBefore(LoadBalancer balancer, ClusterKey? key)
    {
        if (settings.Firewall is { } firewall)
        {
            _ = new Firewall(stack, "firewall", new FirewallOptions
            {
                Names = settings.Names,
                Account = settings.Account,
                KeyArn = key?.Arn,
                AccessLogBucket = settings.AccessLogBucket,
                BalancerArn = balancer.Arn,
                Settings = firewall,
            });
        }

        if (settings.Domain is { } domain)
        {
            CreateNames(balancer, domain);
        }
    }

    private Certificate CreateCertificate(DomainSettings domain) =>
        new(stack, "certificate", new CertificateOptions { Hosts = domain.Hosts, ZoneId = domain.ZoneId });

    private void CreateNames(LoadBalancer balancer, DomainSettings domain) => _ = new SiteNames(stack, "names", new SiteNamesOptions
    {
        Hosts = domain.Hosts,
        ZoneId = domain.ZoneId,
        Balancer = balancer,
        IpAddressType = settings.LoadBalancer.IpAddressType,
    });
}
