using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What the balancer's attributes take and refuse.</summary>
public sealed class LoadBalancerSettingsTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new LoadBalancerSettings()),
        Rule.Taken("all there is", Maximal.LoadBalancer),
        Rule.Taken("the lowest", new LoadBalancerSettings { IdleTimeoutSeconds = 1, ClientKeepAliveSeconds = 60, MinimumCapacityUnits = 100 }),
        Rule.Taken("the highest", new LoadBalancerSettings { IdleTimeoutSeconds = 4000, ClientKeepAliveSeconds = 604800 }),
        Rule.Taken("public IPv6 with private IPv4", new LoadBalancerSettings { IpAddressType = IpAddressType.DualstackWithoutPublicIpv4 }),
        Rule.Taken("a folder of a folder", new LoadBalancerSettings { AccessLogs = new() { Bucket = "logs", Prefix = "card-web/access" } }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new LoadBalancerSettings { IdleTimeoutSeconds = 0 }, "IdleTimeoutSeconds must be between 1 and 4000 seconds, got: 0."),
        Rule.Refused(new LoadBalancerSettings { IdleTimeoutSeconds = 4001 }, "IdleTimeoutSeconds must be between 1 and 4000 seconds, got: 4001."),
        Rule.Refused(new LoadBalancerSettings { ClientKeepAliveSeconds = 59 }, "ClientKeepAliveSeconds must be between 60 and 604800 seconds, got: 59."),
        Rule.Refused(new LoadBalancerSettings { ClientKeepAliveSeconds = 604801 }, "ClientKeepAliveSeconds must be between 60 and 604800 seconds, got: 604801."),
        Rule.Refused(new LoadBalancerSettings { MinimumCapacityUnits = 99 }, "MinimumCapacityUnits must be at least 100, AWS's smallest reservation, got: 99."),
        Rule.Refused(new LoadBalancerSettings { IpAddressType = (IpAddressType)9 }, "IpAddressType must be one of Ipv4, Dualstack, DualstackWithoutPublicIpv4, got: 9."),
        Rule.Refused(
            new LoadBalancerSettings { InternetFacing = false, IpAddressType = IpAddressType.DualstackWithoutPublicIpv4 },
            "IpAddressType must be Ipv4 or Dualstack for a balancer that is not internet-facing, got: DualstackWithoutPublicIpv4."),
        Rule.Refused(new LoadBalancerSettings { DesyncMitigation = (DesyncMitigation)9 }, "DesyncMitigation must be one of Defensive, Strictest, got: 9."),
        Rule.Refused(new LoadBalancerSettings { ForwardedFor = (ForwardedForHeader)9 }, "ForwardedFor must be one of Append, Preserve, Remove, got: 9."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(LoadBalancerSettings settings) => Assert.That(Problems.Of(new LoadBalancerSettingsValidator(), settings), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(LoadBalancerSettings settings, string problem) =>
        Assert.That(Problems.Of(new LoadBalancerSettingsValidator(), settings), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_folders_that_AWS_does_not_take_for_logs([Values("", "/logs", "logs/", "AWSLogs", "card-web/AWSLogs/x")] string prefix)
    {
        // given
        var log = new LogBucket { Bucket = "card-web-logs", Prefix = prefix };

        // when
        var problems = Problems.Of(new LoadBalancerSettingsValidator(), new LoadBalancerSettings { AccessLogs = log, ConnectionLogs = log });

        // then
        const string Problem = "Logs.Prefix must not be empty, have a slash at either end or contain AWSLogs, which AWS adds itself, got: ";
        Assert.That(problems, Is.EqualTo([$"Access{Problem}\"{prefix}\".", $"Connection{Problem}\"{prefix}\"."]));
    }

    [Test]
    public void It_refuses_buckets_that_S3_refuses()
    {
        // given
        var log = new LogBucket { Bucket = "Logs" };

        // when
        var problems = Problems.Of(new LoadBalancerSettingsValidator(), new LoadBalancerSettings { AccessLogs = log, ConnectionLogs = log });

        // then
        Assert.That(problems, Is.EqualTo(new[] { "AccessLogs", "ConnectionLogs" }.Select(name => BucketNameTests.Problem($"{name}.Bucket", "Logs"))));
    }
}
