using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>How many healthy servers are enough.</summary>
public sealed class HealthyTargetsTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new HealthyTargets()),
        Rule.Taken("the lowest", new HealthyTargets { RoutingPercent = 1, DnsPercent = 1 }),
        Rule.Taken("the highest", new HealthyTargets { RoutingCount = 1000, RoutingPercent = 100, DnsCount = 1000, DnsPercent = 100 }),
        Rule.Taken("no word on the DNS", new HealthyTargets { RoutingCount = 2, RoutingPercent = 50, DnsCount = null, DnsPercent = null }),
        Rule.Taken("a percentage for the DNS alone", new HealthyTargets { DnsPercent = 1 }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new HealthyTargets { RoutingCount = 0 }, "RoutingCount must be between 1 and 1000 servers, got: 0."),
        Rule.Refused(new HealthyTargets { RoutingCount = 1001, DnsCount = null }, "RoutingCount must be between 1 and 1000 servers, got: 1001."),
        Rule.Refused(new HealthyTargets { RoutingPercent = 0 }, "RoutingPercent must be between 1 and 100 percent, got: 0."),
        Rule.Refused(new HealthyTargets { RoutingPercent = 101 }, "RoutingPercent must be between 1 and 100 percent, got: 101."),
        Rule.Refused(new HealthyTargets { DnsCount = 1001 }, "DnsCount must be between 1 and 1000 servers, got: 1001."),
        Rule.Refused(new HealthyTargets { DnsPercent = 0 }, "DnsPercent must be between 1 and 100 percent, got: 0."),
        Rule.Refused(new HealthyTargets { DnsPercent = 101 }, "DnsPercent must be between 1 and 100 percent, got: 101."),
        Rule.Refused(new HealthyTargets { RoutingCount = 3, DnsCount = 2 }, "DnsCount must not be below RoutingCount (3), got: 2."),
        Rule.Refused(new HealthyTargets { RoutingPercent = 30, DnsPercent = 29 }, "DnsPercent must not be below RoutingPercent (30), got: 29."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(HealthyTargets targets) => Assert.That(Problems.Of(new HealthyTargetsValidator(), targets), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(HealthyTargets targets, string problem) => Assert.That(Problems.Of(new HealthyTargetsValidator(), targets), Is.EqualTo([problem]));
}
