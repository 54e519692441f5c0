using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What a module stands on in a test.</summary>
public static class Given
{
    /// <summary>The seed's names: card-web in the default VPC.</summary>
    public static Names Names { get; } = new("card-web", "card-web", "development");

    /// <summary>The seed's account and region.</summary>
    public static AwsAccount Account { get; } = new("111111111111", "us-west-1");

    /// <summary>The seed's availability zones.</summary>
    public static IReadOnlyList<string> Zones { get; } = ["us-west-1b", "us-west-1c"];

    /// <summary>What a network is made with.</summary>
    public static NetworkContext Context { get; } = new() { Names = Names, Account = Account };

    /// <summary>A VPC that stands already, with public and private subnets in the seed's zones.</summary>
    public static ExistingVpc Vpc { get; } = new()
    {
        VpcId = "vpc-00000001",
        PublicSubnetIds = new Dictionary<string, string>(StringComparer.Ordinal) { ["us-west-1b"] = "subnet-0000000b", ["us-west-1c"] = "subnet-0000000c" },
        PrivateSubnetIds = new Dictionary<string, string>(StringComparer.Ordinal) { ["us-west-1b"] = "subnet-0000001b", ["us-west-1c"] = "subnet-0000001c" },
    };

    /// <summary>A network that adds nothing to the stack.</summary>
    public static Network Network(TerraformStack stack) => Network(stack, Vpc);

    /// <summary>A network in the seed's zones.</summary>
    public static Network Network(TerraformStack stack, NetworkOptions options, string id = "network") =>
        CardWeb.Tf.Modules.Network.Create(stack, id, options, Zones, Context);

    /// <summary>The golden server, with nothing but defaults.</summary>
    public static WebServerOptions Server { get; } = new()
    {
        Name = "card-web01",
        Specification = new(),
        Zone = "us-west-1b",
        SubnetId = "subnet-0000001b",
        SecurityGroupId = "sg-00000001",
        ImageId = "ami-00000001",
    };
}
