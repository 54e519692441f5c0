using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Production's rehearsal: the same shape in two zones and on smaller servers.</summary>
internal static class Staging
{
    public static EnvironmentSettings Settings { get; } = new()
    {
        Name = "staging",
        NamePrefix = "card-web-staging",
        AccountId = "222222222222",
        Region = "us-west-2",
        Zones = ["us-west-2a", "us-west-2b"],
        StateBucket = "card-web-state-222222222222",
        Network = new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.Single },
        Server = new() { InstanceType = "t3.small" },
        ServerRole = new(),
        Image = new() { ApprovedVersions = ["1.0.0"] },
        Clones = 1,
        Firewall = new(),
        Logs = new(),
        Listener = new() { CertificateArn = "arn:aws:acm:us-west-2:222222222222:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b2222" },
        TargetGroup = new() { HealthCheck = new() { IntervalSeconds = 10, HealthyThreshold = 3 } },
    };
}
