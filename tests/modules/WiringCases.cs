using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Options that hand one module to another: two sets of each that differ in everything.</summary>
public static class WiringCases
{
    private static readonly Names Other = new("other", "other", "vpc-00000009");

    private static readonly ExistingVpc OtherVpc = new() { VpcId = "vpc-00000002", PublicSubnetIds = Given.Vpc.PrivateSubnetIds!, PrivateSubnetIds = Given.Vpc.PublicSubnetIds };

    /// <summary>Of one web server.</summary>
    public static (WebServerOptions Minimal, WebServerOptions Maximal) Server(TerraformStack stack) => (Given.Server, new()
    {
        Name = "other01",
        Specification = MaximalServer.Specification,
        Zone = "us-west-1c",
        SubnetId = "subnet-0000001c",
        SecurityGroupId = "sg-00000002",
        Role = Role(stack),
        ImageId = "ami-00000002",
        Bootstrap = "#cloud-config",
        After = [new TerraformResource(stack, "awaited", new TerraformResourceConfig { TerraformResourceType = "terraform_data" })],
    });

    /// <summary>Of the clones.</summary>
    public static (WebServersOptions Minimal, WebServersOptions Maximal) Servers(TerraformStack stack)
    {
        var minimal = new WebServersOptions
        {
            Names = Given.Names,
            Specification = new(),
            Network = Given.Network(stack),
            SecurityGroupId = "sg-00000001",
            ImageId = "ami-00000001",
            Count = 1,
        };
        return (minimal, new()
        {
            Names = Other,
            Specification = MaximalServer.Specification,
            Network = Given.Network(stack, OtherVpc, "other"),
            SecurityGroupId = "sg-00000002",
            Role = Role(stack),
            ImageId = "ami-00000002",
            Count = 2,
        });
    }

    private static ServerRole Role(TerraformStack stack) => new(stack, "role", new ServerRoleOptions { Names = Other });

    /// <summary>Of the golden image.</summary>
    public static (GoldenImageOptions Minimal, GoldenImageOptions Maximal) Image(TerraformStack stack)
    {
        var minimal = new GoldenImageOptions { Names = Given.Names, Source = new WebServer(stack, "01", Given.Server), Version = "1.0.0" };
        return (minimal, new()
        {
            Names = Other,
            Source = new WebServer(stack, "02", Given.Server with { Name = "other01" }),
            Version = "2.0.0",
            SnapshotWithoutReboot = true,
            DeprecateAt = new(2030, 12, 31, 0, 0, 0, TimeSpan.Zero),
        });
    }

    /// <summary>A load balancer with nothing but defaults.</summary>
    public static LoadBalancerOptions LoadBalancer(TerraformStack stack) =>
        new() { Names = Given.Names, Network = Given.Network(stack), SecurityGroupId = "sg-00000001", Servers = [] };

    /// <summary>Of the load balancer.</summary>
    public static (LoadBalancerOptions Minimal, LoadBalancerOptions Maximal) Balancer(TerraformStack stack)
    {
        return (LoadBalancer(stack), new()
        {
            Names = Other,
            Network = Given.Network(stack, OtherVpc, "other"),
            SecurityGroupId = "sg-00000002",
            Servers = [new WebServer(stack, "registered", Given.Server)],
            After = [new TerraformResource(stack, "admitting", new TerraformResourceConfig { TerraformResourceType = "terraform_data" })],
            SiteName = "card-web.example",
            MaintenancePage = "<h1>Soon</h1>",
            Settings = Maximal.LoadBalancer,
            Listener = Maximal.Listener,
            TargetGroup = Maximal.TargetGroup,
            CandidateGroup = new() { TargetGroup = new() { Weight = 0 } },
        });
    }
}
