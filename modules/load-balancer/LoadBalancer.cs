namespace CardWeb.Tf.Modules;

/// <summary>The Application Load Balancer with its target group, its listeners and the web servers registered.</summary>
public sealed class LoadBalancer : Construct
{
    private readonly Lb balancer;
    private readonly TargetGroup targetGroup;
    private readonly TargetGroup? candidateGroup;
    private readonly Listeners listeners;

    /// <summary>Makes it all.</summary>
    public LoadBalancer(Construct scope, string id, LoadBalancerOptions options)
        : base(scope, id)
    {
        _ = new LoadBalancerValidator().Checked(options);
        balancer = CreateBalancer(options);
        var scheme = SchemeOf(options);
        targetGroup = new TargetGroup(this, "target-group", options.TargetGroup, back => options.Names.TargetGroup(back + scheme), options.Network.VpcId);
        targetGroup.Register(options.Servers);
        candidateGroup = options.CandidateGroup is { } candidate
            ? new TargetGroup(this, "candidate-target-group", candidate.TargetGroup, back => options.Names.CandidateTargetGroup(back + scheme), options.Network.VpcId)
            : null;
        listeners = new Listeners(this, "listeners", options.Listener, balancer.Arn, ForwardingOf(options));
        listeners.CloseFor(options.MaintenancePage);
        IsInMaintenance = options.MaintenancePage is not null;
        Url = UrlOf(options.Listener, options.SiteName ?? DnsName);
    }

    /// <summary>The balancer's ARN, known to Terraform alone.</summary>
    public string Arn => balancer.Arn;

    /// <summary>What metrics call the balancer, known to Terraform alone.</summary>
    public string ArnSuffix => balancer.ArnSuffix;

    /// <summary>The balancer's name in the DNS, known to Terraform alone.</summary>
    public string DnsName => balancer.DnsName;

    /// <summary>The hosted zone of that name, for aliases; known to Terraform alone.</summary>
    public string ZoneId => balancer.ZoneId;

    /// <summary>The target group's ARN, known to Terraform alone.</summary>
    public string TargetGroupArn => targetGroup.Arn;

    /// <summary>What metrics call the target group, known to Terraform alone.</summary>
    public string TargetGroupArnSuffix => targetGroup.ArnSuffix;

    /// <summary>The ARN of the candidate's target group, known to Terraform alone; null when there is none.</summary>
    public string? CandidateTargetGroupArn => candidateGroup?.Arn;

    /// <summary>What metrics call the candidate's target group, known to Terraform alone; null when there is none.</summary>
    public string? CandidateTargetGroupArnSuffix => candidateGroup?.ArnSuffix;

    /// <summary>The listeners: what has to stand before a server can be healthy.</summary>
    public IReadOnlyList<ITerraformDependable> Listeners => listeners.All;

    /// <summary>What must stand before a client gets an answer from a server of the pair: the listeners and the registrations.</summary>
    public IReadOnlyList<ITerraformDependable> Serving => [.. listeners.All, .. targetGroup.Registrations];

    /// <summary>The target groups that are watched.</summary>
    public IReadOnlyList<WatchedGroup> Watched => candidateGroup is { } candidate
        ? [new("", targetGroup.ArnSuffix), new("candidate", candidate.ArnSuffix)]
        : [new("", targetGroup.ArnSuffix)];

    /// <summary>Whether everyone gets the page of maintenance instead of the site.</summary>
    public bool IsInMaintenance { get; }

    /// <summary>Where the site opens.</summary>
    public string Url { get; }

    private static string UrlOf(ListenerOptions listener, string host) => listener switch
    {
        { CertificateArn: null, HttpPort: 80 } => $"http://{host}/",
        { CertificateArn: null } => FormattableString.Invariant($"http://{host}:{listener.HttpPort}/"),
        { HttpsPort: 443 } => $"https://{host}/",
        _ => FormattableString.Invariant($"https://{host}:{listener.HttpsPort}/"),
    };

    private Forwarding ForwardingOf(LoadBalancerOptions options) => candidateGroup is { } group && options.CandidateGroup is { } candidate
        ? new Forwarding([(targetGroup.Arn, options.TargetGroup.Weight), (group.Arn, candidate.TargetGroup.Weight)], candidate.StickySeconds)
        : Forwarding.To(targetGroup.Arn);

    private Lb CreateBalancer(LoadBalancerOptions options)
    {
        var settings = options.Settings;
        var name = options.Names.LoadBalancer(SchemeOf(options));
        return new Lb(this, "balancer", new LbConfig
        {
            Name = name,
            LoadBalancerType = "application",
            Internal = !settings.InternetFacing,
            IpAddressType = Text(settings.IpAddressType),
            SecurityGroups = [options.SecurityGroupId],
            Subnets = [.. options.Network.Zones.Select(options.Network.BalancerSubnetId)],
            IdleTimeout = settings.IdleTimeoutSeconds,
            ClientKeepAlive = settings.ClientKeepAliveSeconds,
            EnableHttp2 = settings.Http2,
            EnableDeletionProtection = settings.DeletionProtection,
            DropInvalidHeaderFields = settings.DropInvalidHeaders,
            DesyncMitigationMode = settings.DesyncMitigation.ToTerraform(),
            PreserveHostHeader = settings.PreserveHostHeader,
            XffHeaderProcessingMode = settings.ForwardedFor.ToTerraform(),
            EnableXffClientPort = settings.ForwardedForClientPort,
            EnableTlsVersionAndCipherSuiteHeaders = settings.TlsHeaders,
            EnableWafFailOpen = settings.WafFailOpen,
            EnableZonalShift = settings.ZonalShift,
            MinimumLoadBalancerCapacity = settings.MinimumCapacityUnits is { } units ? new LbMinimumLoadBalancerCapacity { CapacityUnits = units } : null,
            AccessLogs = settings.AccessLogs is { } access ? new LbAccessLogs { Enabled = true, Bucket = access.Bucket, Prefix = access.Prefix?.ToTerraformLiteral() } : null,
            ConnectionLogs = settings.ConnectionLogs is { } connection ? new LbConnectionLogs { Enabled = true, Bucket = connection.Bucket, Prefix = connection.Prefix?.ToTerraformLiteral() } : null,
            Tags = Names.Tag(name),
            DependsOn = After(options) is [] ? null : After(options),
            Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
        });
    }

    // AWS lets a target group serve one balancer: the groups are other ones with it.
    private static string SchemeOf(LoadBalancerOptions options) => options.Settings.InternetFacing ? "" : "internal";

    private static ITerraformDependable[] After(LoadBalancerOptions options) => [.. options.After, .. options.Settings.InternetFacing ? options.Network.WaysIn : []];

    private static string Text(IpAddressType family) => family switch
    {
        IpAddressType.DualstackWithoutPublicIpv4 => "dualstack-without-public-ipv4",
        IpAddressType.Dualstack => "dualstack",
        _ => "ipv4",
    };
}
