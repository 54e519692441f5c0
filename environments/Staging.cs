using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Environments;

/// <summary>Production's rehearsal: the same shape in two zones and on smaller servers.</summary>
internal static class Staging
{
    public static EnvironmentSettings Settings { get; } = new()
    {
        Name = "staging",
        AccountId = "222222222222",
        Region = "us-west-2",
        Zones = ["us-west-2a", "us-west-2b"],
        Network = new NewVpc { Cidr = "10.20.0.0/16", Nat = NatGateways.Single },
        Server = new() { InstanceType = "t3.small" },
        ServerRole = new(),
        Image = new() { ApprovedVersions = ["1.0.0"] },
        Clones = 1,
        Fleet = new() { Minimum = 2, Maximum = 3 },
        Alarms = new() { Subscribers = [new() { Endpoint = "card-web-team@company.example" }] },
        Firewall = new(),
        Logs = new(),
        Listener = new() { CertificateArn = "arn:aws:acm:us-west-2:222222222222:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b2222", Headers = ResponseHeaders.Strict },
        TargetGroup = new() { HealthCheck = new() { IntervalSeconds = 10, HealthyThreshold = 3 } },
        Differences =
        [
            new() { Settings = ["Domain", "Listener.CertificateArn"], Reason = "It is called by the balancer's own name, and shows a certificate that stands already." },
            new() { Settings = ["Zones", "Network.Nat", "Server", "Fleet.Minimum", "Fleet.Maximum", "TargetGroup"], Reason = "Fewer and smaller servers are enough to rehearse, and nobody waits for them." },
            new() { Settings = ["LoadBalancer.DeletionProtection", "LoadBalancer.DesyncMitigation", "Image.SnapshotWithoutReboot"], Reason = "Nobody is hurt when it is taken down." },
            new() { Settings = ["Alarms.Subscribers"], Reason = "A rehearsal wakes nobody up at night." },
        ],
        Exceptions =
        [
            new() { Rules = ["world-facing"], Where = ["load-balancer/balancer", "security-groups/balancer-from-anywhere-80", "security-groups/balancer-from-anywhere-443"], Reason = "The site is for everybody.", Until = new(2027, 5, 31) },
            new() { Rules = ["balancer-deletion-protection"], Where = ["load-balancer/balancer"], Reason = "It is put up and taken down again.", Until = new(2027, 5, 31) },
        ],
    };
}
