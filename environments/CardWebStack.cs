using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>One environment's cluster, and the only place where a setting becomes a module's option.</summary>
public sealed class CardWebStack : TerraformStack
{
    private readonly EnvironmentSettings settings;
    private readonly CardWebFrontDoor front;

    /// <summary>Makes everything that <paramref name="settings"/> ask for.</summary>
    public CardWebStack(Construct scope, EnvironmentSettings settings)
        : base(scope, settings.StackName)
    {
        this.settings = settings;
        RemoteState.Configure(this, settings);
        ConfigureProvider();
        Aspects.Of(this).Add(new Baseline(settings.Names));
        front = new CardWebFrontDoor(this, settings);

        var key = settings.HasKey ? new ClusterKey(this, "key", new ClusterKeyOptions { Names = settings.Names, Account = settings.Account }) : null;
        var network = Network.Create(this, "network", settings.Network, settings.Zones, ContextOf(key));
        var groups = CreateSecurityGroups(network);
        var role = CreateServerRole();
        var golden = CreateGoldenServer(network, groups, role);
        var images = CreateImages(golden);
        var image = settings.Image.VersionInUse is { } version ? images[version] : null;
        var servers = image is null ? [golden] : (IReadOnlyList<WebServer>)[golden, .. CreateClones(network, groups, role, image)];
        var balancer = CreateLoadBalancer(network, groups, servers, front.CreateLogs());
        front.PutBefore(balancer, key);
        var fleets = new CardWebFleets(this, settings, SpecificationIn(network), network, groups, role, balancer);
        var (fleet, candidate) = (fleets.Create(image), fleets.CreateCandidate(images));
        Outputs.Declare(this, balancer, servers, image, CreateWatch(balancer, key, fleet, candidate));
        Outputs.Declare(this, fleet, candidate);
    }

    private void ConfigureProvider() => _ = new AwsProvider(this, "aws", new AwsProviderConfig
    {
        Region = settings.Region,
        AllowedAccountIds = [settings.AccountId],
        DefaultTags = new[] { new AwsProviderDefaultTags { Tags = settings.Names.Tags.ToDictionary() } },
    });

    private NetworkContext ContextOf(ClusterKey? key) =>
        new() { Names = settings.Names, Account = settings.Account, KeyArn = key?.Arn, AccessLogBucket = settings.AccessLogBucket };

    private SecurityGroups CreateSecurityGroups(Network network) => new(this, "security-groups", new SecurityGroupsOptions
    {
        Names = settings.Names,
        VpcId = network.VpcId,
        ListenerPorts = front.Listener.Ports,
        ServerPorts = [settings.TargetGroup.Port, settings.TargetGroup.HealthCheck.Port ?? settings.TargetGroup.Port],
        ClientCidrs = settings.ClientCidrs,
        ClientPrefixListIds = settings.ClientPrefixListIds,
        ServerEgressCidrs = settings.ServerEgressCidrs ?? (network.ReachesInternet ? ["0.0.0.0/0"] : []),
        ServerEgressPorts = settings.ServerEgressPorts,
        Endpoints = network.Endpoints,
    });

    private ServerRole? CreateServerRole() => settings.ServerRole is { } role
        ? new ServerRole(this, "server-role", new ServerRoleOptions { Names = settings.Names, Partition = settings.Account.Partition, Settings = role })
        : null;

    private WebServer CreateGoldenServer(Network network, SecurityGroups groups, ServerRole? role) => new(this, "golden-server", new WebServerOptions
    {
        Name = settings.Names.Server(1),
        Specification = SpecificationIn(network),
        Zone = settings.Zones[0],
        SubnetId = network.ServerSubnetId(settings.Zones[0]),
        SecurityGroupId = groups.Servers.Id,
        Role = role,
        ImageId = new BaseImage(this, "base-image", settings.BaseImage).ImageId,
        Bootstrap = Bootstrap.Document(settings.ServerRole, settings.Product),
        After = [.. network.WaysOut, .. groups.WaysOut],
    });

    // A public address in a private subnet leads nowhere, and is public all the same.
    private ServerSpecification SpecificationIn(Network network) =>
        network.HasPrivateServers ? settings.Server with { PublicAddress = false } : settings.Server;

    private Dictionary<string, GoldenImage> CreateImages(WebServer golden) =>
        settings.Image.ApprovedVersions.ToDictionary(version => version, version => CreateImage(golden, version), StringComparer.Ordinal);

    private GoldenImage CreateImage(WebServer golden, string version) => new(this, $"image-{version}", new GoldenImageOptions
    {
        Names = settings.Names,
        Source = golden,
        Version = version,
        SnapshotWithoutReboot = settings.Image.SnapshotWithoutReboot,
        DeprecateAt = settings.Image.DeprecateAt.TryGetValue(version, out var time) ? time : null,
    });

    private IReadOnlyList<WebServer> CreateClones(Network network, SecurityGroups groups, ServerRole? role, GoldenImage image) =>
        new WebServers(this, "clones", new WebServersOptions
        {
            Names = settings.Names,
            Specification = SpecificationIn(network),
            Network = network,
            SecurityGroupId = groups.Servers.Id,
            Role = role,
            ImageId = image.ImageId,
            Count = settings.Clones,
        }).Servers;

    private LoadBalancer CreateLoadBalancer(Network network, SecurityGroups groups, IReadOnlyList<WebServer> servers, BalancerLogs? logs) =>
        new(this, "load-balancer", new LoadBalancerOptions
        {
            Names = settings.Names,
            Network = network,
            SecurityGroupId = groups.Balancer.Id,
            Servers = servers,
            Settings = logs is null ? settings.LoadBalancer : settings.LoadBalancer with { AccessLogs = logs.Access, ConnectionLogs = logs.Connections },
            After = logs is null ? [] : [logs.Admits],
            Listener = front.Listener,
            SiteName = settings.Domain?.Name,
            MaintenancePage = settings.Maintenance ? settings.MaintenancePage : null,
            TargetGroup = settings.TargetGroup,
            CandidateGroup = settings.Candidate is { } candidate
                ? new CandidateGroup { TargetGroup = settings.TargetGroup with { Weight = candidate.Weight }, StickySeconds = candidate.StickySeconds }
                : null,
        });

    private Watch? CreateWatch(LoadBalancer balancer, ClusterKey? key, Fleet? fleet, Fleet? candidate) => settings.Alarms is not { } alarms ? null : new(this, "watch", new WatchOptions
    {
        Names = settings.Names,
        Account = settings.Account,
        Settings = alarms,
        KeyArn = key?.Arn,
        BalancerArnSuffix = balancer.ArnSuffix,
        Groups = balancer.Watched,
        Fleets = [.. fleet?.Watched("") ?? [], .. candidate?.Watched("candidate") ?? []],
        After = [.. balancer.Serving, .. new[] { fleet, candidate }.OfType<Fleet>().Select(each => each.Serving)],
    });
}
