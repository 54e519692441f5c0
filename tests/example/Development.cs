using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Example;

/// <summary>The seed's own cluster: card-web01 and its clone card-web02 in the default VPC, plain HTTP.</summary>
internal static class Development
{
    public static EnvironmentSettings Settings { get; } = new()
    {
        Name = "development",
        NamePrefix = "card-web",
        AccountId = "111111111111",
        Region = "us-west-1",
        Zones = ["us-west-1b", "us-west-1c"],
        Image = new() { ApprovedVersions = ["1.0.0"] },
        Clones = 1,
        Differences = [new() { Settings = ["*"], Reason = "The seed's own cluster." }],
        Exceptions =
        [
            new() { Rules = ["world-facing"], Where = ["load-balancer/balancer", "security-groups/balancer-from-anywhere-80"], Reason = "The site is for everybody.", Until = new(2027, 5, 31) },
            new() { Rules = ["listener-https", "listener-tls", "target-group-protocol"], Where = ["load-balancer"], Reason = "The seed serves plain HTTP.", Until = new(2027, 5, 31) },
            new() { Rules = ["balancer-access-logs", "balancer-firewall", "balancer-deletion-protection"], Where = ["load-balancer/balancer"], Reason = "It is put up and taken down again.", Until = new(2027, 5, 31) },
            new() { Rules = ["vpc-not-default", "vpc-flow-logs", "server-no-public-address"], Where = ["network/vpc", "golden-server", "clones"], Reason = "The seed stands in the default VPC, whose subnets give addresses.", Until = new(2027, 5, 31) },
            new() { Rules = ["server-profile", "server-session-manager"], Where = ["golden-server", "clones"], Reason = "Nobody logs in: a server is thrown away instead.", Until = new(2027, 5, 31) },
        ],
    };
}
