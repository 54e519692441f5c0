using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Options of fleets: two sets of each that differ in everything.</summary>
public static class FleetCases
{
    private static readonly FleetSettings Small = new() { Minimum = 2, Maximum = 4 };

    private static readonly FleetSettings Large = new()
    {
        Minimum = 3,
        Maximum = 12,
        RequestsPerServer = 500,
        CpuPercent = 50,
        ShrinksAgain = false,
        HealthGraceSeconds = 300,
        WarmupSeconds = 90,
        WaitMinutes = 20,
        Refresh = new() { MinimumHealthyPercent = 90 },
        Maintenance = null,
        MaximumLifetimeDays = 30,
        ProtectFromScaleIn = true,
        TerminationPolicies = [TerminationPolicy.OldestInstance],
        StrictZones = true,
        Metrics = false,
        Suspended = [ScalingProcess.AZRebalance],
    };

    private static readonly InstanceRefresh Refresh = new()
    {
        MinimumHealthyPercent = 90,
        MaximumHealthyPercent = 110,
        Checkpoints = [20, 60, 100],
        BakeSeconds = 3600,
        WarmupSeconds = 240,
        SkipMatching = false,
        Protected = ProtectedServers.Wait,
        Alarms = ["card-web-5xx"],
        AutoRollback = true,
    };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } =
    [
        OptionCase.Of(Options, (stack, options) => _ = new Fleet(stack, "fleet", options)),
        OptionCase.Of(Small, Large, Build),
        OptionCase.Of(new(), Refresh, (TerraformStack stack, InstanceRefresh refresh) => Build(stack, Small with { Refresh = refresh })),
        OptionCase.Of(new(), new() { MinimumHealthyPercent = 80, MaximumHealthyPercent = 150 }, (TerraformStack stack, MaintenancePolicy policy) => Build(stack, Small with { Maintenance = policy })),
    ];

    /// <summary>A fleet of the defaults' habits.</summary>
    public static FleetOptions Fleet(TerraformStack stack) => new()
    {
        Names = Given.Names,
        Name = "fleet",
        Settings = Small,
        Specification = new(),
        Network = Given.Network(stack),
        SecurityGroupId = "sg-00000001",
        Image = Image(stack, "1.0.0"),
        TargetGroupArn = "arn-of-a-group",
        RequestLabel = "app/card-web-alb/1/targetgroup/card-web-tg/1",
    };

    private static void Build(TerraformStack stack, FleetSettings settings) => _ = new Fleet(stack, "fleet", Fleet(stack) with { Settings = settings });

    private static GoldenImage Image(TerraformStack stack, string version) => new(
        stack, $"image-{version}", new() { Names = Given.Names, Source = new WebServer(stack, $"golden-{version}", Given.Server), Version = version });

    private static (FleetOptions Minimal, FleetOptions Maximal) Options(TerraformStack stack)
    {
        var minimal = Fleet(stack);
        return (minimal, minimal with
        {
            Names = new("other", "other", "vpc-00000009"),
            Name = "candidate",
            Settings = Large,
            Specification = MaximalServer.Specification,
            Network = Given.Network(stack, new ExistingVpc { VpcId = "vpc-00000002", PublicSubnetIds = Given.Vpc.PrivateSubnetIds!, PrivateSubnetIds = Given.Vpc.PublicSubnetIds }, "other"),
            SecurityGroupId = "sg-00000002",
            Role = new ServerRole(stack, "role", new ServerRoleOptions { Names = Given.Names }),
            Image = Image(stack, "2.0.0"),
            TargetGroupArn = "arn-of-another-group",
            RequestLabel = "app/other/1/targetgroup/other/1",
            After = [new TerraformResource(stack, "awaited", new TerraformResourceConfig { TerraformResourceType = "terraform_data" })],
        });
    }
}
