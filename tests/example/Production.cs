using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Example;

/// <summary>What the public sees: three zones, HTTPS, private servers, protected against deletion.</summary>
internal static class Production
{
    public static EnvironmentSettings Settings { get; } = new()
    {
        Name = "production",
        AccountId = "333333333333",
        Region = "us-west-2",
        Zones = ["us-west-2a", "us-west-2b", "us-west-2c"],
        Network = new NewVpc { Cidr = "10.30.0.0/16", Nat = NatGateways.PerZone },
        Server = new() { InstanceType = "m7i.large", TerminationProtection = true, RootVolume = new() { SizeGiB = 20 } },
        ServerRole = new(),
        Image = new() { ApprovedVersions = ["1.0.0"], SnapshotWithoutReboot = true },
        Clones = 1,
        Fleet = new() { Minimum = 3, Maximum = 12 },
        Alarms = new() { Subscribers = [new() { Endpoint = "card-web-on-call@company.example" }] },
        LoadBalancer = new() { DeletionProtection = true, DesyncMitigation = DesyncMitigation.Strictest },
        Firewall = new(),
        Logs = new(),
        Domain = new() { Name = "card-web.example", FurtherNames = ["www.card-web.example"], ZoneId = "Z0333333333333CARDWEB", ZoneName = "card-web.example" },
        Listener = new() { Headers = ResponseHeaders.Strict },
        TargetGroup = new()
        {
            DeregistrationDelaySeconds = 120,
            SlowStartSeconds = 60,
            HealthCheck = new() { IntervalSeconds = 10, HealthyThreshold = 3 },
        },
        Exceptions =
        [
            new() { Rules = ["world-facing"], Where = ["load-balancer/balancer", "security-groups/balancer-from-anywhere-80", "security-groups/balancer-from-anywhere-443"], Reason = "The site is for everybody.", Until = new(2027, 5, 31) },
        ],
    };
}
