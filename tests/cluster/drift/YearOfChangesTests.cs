using CardWeb.Tf.Environments;
using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Production, changed as in a year: after each change nothing is left to do, and nobody has changed anything.</summary>
public sealed class YearOfChangesTests : DriftTest
{
    private const string OwnCertificate = "arn:aws:acm:us-west-2:333333333333:certificate/2f0c5b1e-6a0d-4c3c-9a53-0d7c1f6b3333";

    private static readonly EnvironmentSettings First = DriftOriginal.WithoutFirewall;

    private static readonly EnvironmentSettings WithAllNames = First with { Domain = First.Domain! with { FurtherNames = ["www.card-web.example", "shop.card-web.example"] } };

    private static IEnumerable<(string Change, EnvironmentSettings Settings)> Year =>
    [
        ("the middle zone out, a name more", WithAllNames with { Zones = ["us-west-2a", "us-west-2c"] }),
        ("the zone in, IPv6 on, the firewall in", WithAllNames with { Network = Vpc(ipv6: true), LoadBalancer = First.LoadBalancer with { IpAddressType = IpAddressType.Dualstack }, ClientCidrs = ["0.0.0.0/0", "::/0"], Firewall = new() }),
        ("IPv6 off, the firewall out, a name less", First with { Network = Vpc(ipv6: false), Domain = First.Domain! with { FurtherNames = [] } }),
        ("internal", First with { LoadBalancer = First.LoadBalancer with { InternetFacing = false } }),
        ("back, a certificate of one's own, the logs out", First with { Listener = First.Listener with { CertificateArn = OwnCertificate }, Logs = null }),
        ("another image, a certificate made here, the logs in", First with { Image = First.Image with { ApprovedVersions = ["1.0.0", "1.1.0"] } }),
        ("the first image again", First with { Image = First.Image with { ApprovedVersions = ["1.0.0", "1.1.0"], Version = "1.0.0" } }),
    ];

    [Test]
    public async Task After_each_change_of_a_year_the_plan_is_empty_and_drift_is_clean()
    {
        var cluster = Cluster;
        foreach (var (change, settings) in Year)
        {
            (cluster, var applied) = await cluster.RedeployAsync(settings);

            Assert.That(cluster.Unfinished, Is.Empty, change);
            Assert.That((await cluster.FindAsync()).Findings.Select(DriftScenario.Text), Is.Empty, change);
            await TestContext.Out.WriteLineAsync($"{DateTime.Now:HH:mm:ss} {change}: {applied.ResourceChanges.Count(each => each.IsDestroyed)} destroyed or replaced");
        }
    }

    private static NewVpc Vpc(bool ipv6) => (NewVpc)First.Network with { Ipv6 = ipv6 };
}
