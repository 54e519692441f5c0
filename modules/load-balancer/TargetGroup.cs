using System.Globalization;

namespace CardWeb.Tf.Modules;

/// <summary>The target group: which web servers get traffic, on which port, and what decides it.</summary>
public sealed class TargetGroup : Construct
{
    private readonly LbTargetGroup group;
    private readonly List<ITerraformDependable> registrations = [];
    private readonly int port;

    /// <summary>Makes the target group.</summary>
    /// <param name="scope">Where it belongs.</param>
    /// <param name="id">Its id there.</param>
    /// <param name="options">How it hands requests on.</param>
    /// <param name="name">Its name, by what forces a replacement.</param>
    /// <param name="vpcId">The servers' VPC.</param>
    public TargetGroup(Construct scope, string id, TargetGroupOptions options, Func<string, string> name, string vpcId)
        : base(scope, id)
    {
        _ = new TargetGroupValidator().Checked(options);
        port = options.Port;
        group = new LbTargetGroup(this, "group", ConfigOf(options, name(BackOf(options)), vpcId));
    }

    /// <summary>Its ARN, known to Terraform alone.</summary>
    public string Arn => group.Arn;

    /// <summary>What metrics call it, known to Terraform alone.</summary>
    public string ArnSuffix => group.ArnSuffix;

    /// <summary>The servers' registrations.</summary>
    internal IReadOnlyList<ITerraformDependable> Registrations => registrations;

    /// <summary>Registers web servers on the group's port.</summary>
    public void Register(IEnumerable<WebServer> servers)
    {
        foreach (var server in servers)
        {
            registrations.Add(new LbTargetGroupAttachment(this, server.Name, new LbTargetGroupAttachmentConfig
            {
                TargetGroupArn = group.Arn,
                TargetId = server.InstanceId,
                Port = port,
            }));
        }
    }

    private static string BackOf(TargetGroupOptions options) =>
        options is { Protocol: TargetProtocol.Http, Port: 80 } ? "" : FormattableString.Invariant($"{options.Protocol}:{options.Port}");

    private static LbTargetGroupConfig ConfigOf(TargetGroupOptions options, string name, string vpcId) => new()
    {
        Name = name,
        VpcId = vpcId,
        TargetType = "instance",
        Port = options.Port,
        Protocol = TextOf(options.Protocol),
        ProtocolVersion = "HTTP1",
        LoadBalancingAlgorithmType = options.Algorithm.ToTerraform(),
        LoadBalancingAnomalyMitigation = options.Algorithm != BalancingAlgorithm.WeightedRandom ? null : options.AnomalyMitigation ? "on" : "off",
        LoadBalancingCrossZoneEnabled = options.CrossZone switch { null => "use_load_balancer_configuration", true => "true", false => "false" },
        DeregistrationDelay = options.DeregistrationDelaySeconds.ToString(CultureInfo.InvariantCulture),
        SlowStart = options.SlowStartSeconds,
        Stickiness = StickinessOf(options.Stickiness),
        HealthCheck = HealthCheckOf(options.HealthCheck),
        TargetGroupHealth = options.HealthyTargets is null ? null : HealthOf(options.HealthyTargets),
        Tags = Names.Tag(name),
        Lifecycle = new TerraformResourceLifecycle { CreateBeforeDestroy = true },
    };

    // The provider keeps what it is not told of: without the block, servers would stay sticky for ever.
    private static LbTargetGroupStickiness StickinessOf(Stickiness? stickiness) => new()
    {
        Enabled = stickiness is not null,
        Type = (stickiness?.Kind ?? StickinessKind.LbCookie).ToTerraform(),
        CookieDuration = stickiness?.DurationSeconds,
        CookieName = stickiness?.CookieName,
    };

    private static LbTargetGroupHealthCheck HealthCheckOf(HealthCheck check) => new()
    {
        Enabled = true,
        Path = check.Path.ToTerraformLiteral(),
        Protocol = TextOf(check.Protocol),
        Port = check.Port?.ToString(CultureInfo.InvariantCulture) ?? "traffic-port",
        Interval = check.IntervalSeconds,
        Timeout = check.TimeoutSeconds,
        HealthyThreshold = check.HealthyThreshold,
        UnhealthyThreshold = check.UnhealthyThreshold,
        Matcher = check.Matcher,
    };

    private static LbTargetGroupTargetGroupHealth HealthOf(HealthyTargets targets) => new()
    {
        DnsFailover = new LbTargetGroupTargetGroupHealthDnsFailover
        {
            MinimumHealthyTargetsCount = NumberOrOff(targets.DnsCount),
            MinimumHealthyTargetsPercentage = NumberOrOff(targets.DnsPercent),
        },
        UnhealthyStateRouting = new LbTargetGroupTargetGroupHealthUnhealthyStateRouting
        {
            MinimumHealthyTargetsCount = targets.RoutingCount,
            MinimumHealthyTargetsPercentage = NumberOrOff(targets.RoutingPercent),
        },
    };

    private static string NumberOrOff(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "off";

    private static string TextOf(TargetProtocol protocol) => protocol == TargetProtocol.Https ? "HTTPS" : "HTTP";
}
