using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>For each kind of options the sets that together differ in every option. Where options exclude each other there are several.</summary>
public static class OptionCases
{
    private static readonly SecurityGroupsOptions Groups = new() { Names = Given.Names, VpcId = "vpc-00000001", ListenerPorts = [80], ServerPorts = [80] };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } = [.. Balancing(), .. Serving(), .. Standing(), .. Wiring(), .. FleetCases.All, .. DeliveryCases.All, .. FrontCases.All, .. WatchCases.All];

    private static IEnumerable<OptionCase> Balancing() =>
    [
        OptionCase.Of(new(), Maximal.HealthCheck, (TerraformStack stack, HealthCheck check) => Build(stack, new TargetGroupOptions { HealthCheck = check })),
        OptionCase.Of(new() { DnsCount = 4 }, Maximal.HealthyTargets, (TerraformStack stack, HealthyTargets targets) => Build(stack, new TargetGroupOptions { HealthyTargets = targets })),
        OptionCase.Of(Maximal.Stickiness with { Kind = StickinessKind.AppCookie, CookieName = "other", DurationSeconds = 1 }, Maximal.Stickiness, Build),
        OptionCase.Of(new Stickiness { Kind = StickinessKind.AppCookie }, new Stickiness { Kind = StickinessKind.LbCookie }, BuildAnyKind),
        OptionCase.Of(new(), Maximal.TargetGroup with { AnomalyMitigation = false }, (Action<TerraformStack, TargetGroupOptions>)Build),
        OptionCase.Of(new() { Algorithm = BalancingAlgorithm.WeightedRandom }, Maximal.TargetGroup, (Action<TerraformStack, TargetGroupOptions>)Build),
        OptionCase.Of(new(), new() { SlowStartSeconds = 30 }, (Action<TerraformStack, TargetGroupOptions>)Build),
        OptionCase.Of(new() { TargetGroup = new() { Weight = 10, DeregistrationDelaySeconds = 90 } }, new() { TargetGroup = new() { Weight = 10 }, StickySeconds = 60 }, (Action<TerraformStack, CandidateGroup>)Build),
        OptionCase.Of(new() { Weight = 20 }, new() { Weight = 10 }, (TerraformStack stack, TargetGroupOptions group) => Build(stack, new CandidateGroup { TargetGroup = group })),
        OptionCase.Of(new(), Maximal.Headers, (TerraformStack stack, ResponseHeaders headers) => Build(stack, Maximal.Listener with { Headers = headers })),
        OptionCase.Of(new() { CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/77777777" }, Maximal.Listener with { Headers = new() { NoSniffing = true } }, (Action<TerraformStack, ListenerOptions>)Build),
        OptionCase.Of(new() { Bucket = "other-logs" }, Maximal.LoadBalancer.AccessLogs!, (TerraformStack stack, LogBucket log) => Build(stack, new LoadBalancerSettings { AccessLogs = log })),
        OptionCase.Of(new(), Maximal.LoadBalancer, (Action<TerraformStack, LoadBalancerSettings>)Build),
    ];

    private static IEnumerable<OptionCase> Serving() =>
    [
        OptionCase.Of(new() { Type = VolumeType.Io1, Iops = 900 }, MaximalServer.RootVolume, (TerraformStack stack, VolumeOptions volume) => Build(stack, new ServerSpecification { RootVolume = volume })),
        OptionCase.Of(new(), new() { ThroughputMiBps = 200 }, (TerraformStack stack, VolumeOptions volume) => Build(stack, new ServerSpecification { RootVolume = volume })),
        OptionCase.Of(new() { DeviceName = "/dev/sdf", Iops = 4500 }, MaximalServer.DataVolume, (Action<TerraformStack, DataVolumeOptions>)Build),
        OptionCase.Of(new() { DeviceName = "/dev/sdf", Type = VolumeType.Gp2 }, new() { DeviceName = "/dev/sdf" }, (Action<TerraformStack, DataVolumeOptions>)Build),
        OptionCase.Of(new() { InstanceType = "t3.small" }, MaximalServer.Specification with { InstanceType = "t3a.small" }, (Action<TerraformStack, ServerSpecification>)Build),
        OptionCase.Of(new(), new() { SystemsManager = false, PolicyArns = ["arn:aws:iam::aws:policy/CloudWatchAgentServerPolicy"] }, (TerraformStack stack, ServerRoleSettings role) => _ = new ServerRole(stack, "role", new() { Names = Given.Names, Settings = role })),
        OptionCase.Of(new(), BaseImageTests.Maximal, (Action<TerraformStack, BaseImageOptions>)Build),
        OptionCase.Of(new(), new() { DebianRelease = 12 }, (Action<TerraformStack, BaseImageOptions>)Build),
        OptionCase.Of(new(), new() { ImageId = "ami-00000001" }, (Action<TerraformStack, BaseImageOptions>)Build),
    ];

    private static IEnumerable<OptionCase> Standing() =>
    [
        OptionCase.Of(new() { Cidr = "10.30.0.0/16" }, Maximal.NewVpc, (TerraformStack stack, NewVpc vpc) => Build(stack, vpc)),
        OptionCase.Of(
            new() { VpcId = "vpc-00000002", PublicSubnetIds = Given.Vpc.PrivateSubnetIds! },
            Given.Vpc,
            (TerraformStack stack, ExistingVpc vpc) => Build(stack, vpc)),
        OptionCase.Of(
            new() { Names = new("other", "other", "other"), Account = new("222222222222", "eu-west-1"), KeyArn = "other", AccessLogBucket = "other-logs" },
            Given.Context,
            (TerraformStack stack, NetworkContext context) => _ = Network.Create(stack, "network", Maximal.NewVpc, Given.Zones, context)),
        OptionCase.Of(
            new() { Names = new("other", "other", "other"), Account = new("222222222222", "eu-west-1") },
            new() { Names = Given.Names, Account = Given.Account },
            (TerraformStack stack, ClusterKeyOptions key) => _ = new ClusterKey(stack, "key", key)),
        OptionCase.Of(new(), Maximal.FlowLogs, (TerraformStack stack, FlowLogSettings logs) => Build(stack, new NewVpc { Cidr = "10.20.0.0/16", FlowLogs = logs })),
        OptionCase.Of(
            stack => (Groups with { Names = new("other", "other", "other"), VpcId = "vpc-00000002" }, SecurityGroupsTests.MaximalIn(stack)),
            (stack, options) => _ = new SecurityGroups(stack, "groups", options)),
    ];

    private static IEnumerable<OptionCase> Wiring() =>
    [
        OptionCase.Of(WiringCases.Server, (stack, options) => _ = new WebServer(stack, "server", options)),
        OptionCase.Of(WiringCases.Servers, (stack, options) => _ = new WebServers(stack, "servers", options)),
        OptionCase.Of(new() { Names = Given.Names }, new() { Names = new("other", "other", "other"), Partition = "aws-cn" }, (TerraformStack stack, ServerRoleOptions role) => _ = new ServerRole(stack, "role", role)),
        OptionCase.Of(new() { Names = Given.Names }, new() { Names = new("other", "other", "other"), Settings = new() { SystemsManager = false } }, (TerraformStack stack, ServerRoleOptions role) => _ = new ServerRole(stack, "role", role)),
        OptionCase.Of(WiringCases.Image, (stack, options) => _ = new GoldenImage(stack, "image", options)),
        OptionCase.Of(WiringCases.Balancer, (stack, options) => Show(stack, "url", new LoadBalancer(stack, "balancer", options).Url)),
    ];

    private static void Build(TerraformStack stack, TargetGroupOptions options) => _ = new TargetGroup(stack, "group", options, Given.Names.TargetGroup, "vpc-00000001");

    private static void Build(TerraformStack stack, Stickiness stickiness) => Build(stack, new TargetGroupOptions { Stickiness = stickiness });

    private static void BuildAnyKind(TerraformStack stack, Stickiness stickiness) =>
        Build(stack, stickiness.Kind == StickinessKind.AppCookie ? stickiness with { CookieName = "session" } : stickiness);

    private static void Build(TerraformStack stack, ListenerOptions options) => _ = new Listeners(stack, "listeners", options, "balancer", Forwarding.To("group"));

    private static void Build(TerraformStack stack, LoadBalancerSettings settings) => _ = new LoadBalancer(stack, "balancer", WiringCases.LoadBalancer(stack) with { Settings = settings });

    private static void Build(TerraformStack stack, CandidateGroup candidate) => _ = new LoadBalancer(stack, "balancer", WiringCases.LoadBalancer(stack) with
    {
        TargetGroup = new() { Weight = 100 - candidate.TargetGroup.Weight },
        CandidateGroup = candidate,
    });

    private static void Build(TerraformStack stack, ServerSpecification specification) =>
        _ = new WebServer(stack, "server", Given.Server with { Specification = specification, Bootstrap = "#cloud-config" });

    private static void Build(TerraformStack stack, DataVolumeOptions volume) => Build(stack, new ServerSpecification { DataVolumes = [volume] });

    private static void Build(TerraformStack stack, BaseImageOptions options) =>
        Show(stack, "image", new BaseImage(stack, "image", options).ImageId);

    private static void Build(TerraformStack stack, NetworkOptions options)
    {
        var network = Given.Network(stack, options);
        Show(stack, "vpc", network.VpcId);
        Show(stack, "balancer", network.BalancerSubnetId("us-west-1b"));
        Show(stack, "server", network.ServerSubnetId("us-west-1b"));
    }

    private static void Show(TerraformStack stack, string name, string value) => _ = new TerraformOutput(stack, $"shown-{name}", new TerraformOutputConfig { Value = value });
}
