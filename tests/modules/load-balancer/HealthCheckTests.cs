using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>What decides that a server gets traffic: AWS's limits, from both sides.</summary>
public sealed class HealthCheckTests
{
    private static readonly string LongestPath = "/" + new string('a', 1023);

    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new HealthCheck()),
        Rule.Taken("the shortest times", new HealthCheck { IntervalSeconds = 5, TimeoutSeconds = 2 }),
        Rule.Taken("the longest times", new HealthCheck { IntervalSeconds = 300, TimeoutSeconds = 120 }),
        Rule.Taken("a timeout just below the interval", new HealthCheck { IntervalSeconds = 30, TimeoutSeconds = 29 }),
        Rule.Taken("the lowest thresholds", new HealthCheck { HealthyThreshold = 2, UnhealthyThreshold = 2 }),
        Rule.Taken("the highest thresholds", new HealthCheck { HealthyThreshold = 10, UnhealthyThreshold = 10 }),
        Rule.Taken("the lowest port", new HealthCheck { Port = 1 }),
        Rule.Taken("the highest port", new HealthCheck { Port = 65535 }),
        Rule.Taken("the shortest path", new HealthCheck { Path = "/" }),
        Rule.Taken("the longest path", new HealthCheck { Path = LongestPath }),
        Rule.Taken("the lowest and the highest code", new HealthCheck { Matcher = "200,499" }),
        Rule.Taken("a range of codes", new HealthCheck { Matcher = "200-499" }),
        Rule.Taken("ranges and codes", new HealthCheck { Matcher = "200-299,301" }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new HealthCheck { IntervalSeconds = 4, TimeoutSeconds = 2 }, "IntervalSeconds must be between 5 and 300 seconds, got: 4."),
        Rule.Refused(new HealthCheck { IntervalSeconds = 301 }, "IntervalSeconds must be between 5 and 300 seconds, got: 301."),
        Rule.Refused(new HealthCheck { TimeoutSeconds = 1 }, "TimeoutSeconds must be between 2 and 120 seconds, got: 1."),
        Rule.Refused(new HealthCheck { IntervalSeconds = 300, TimeoutSeconds = 121 }, "TimeoutSeconds must be between 2 and 120 seconds, got: 121."),
        Rule.Refused(new HealthCheck { IntervalSeconds = 30, TimeoutSeconds = 30 }, "TimeoutSeconds must be below the interval of 30 seconds, got: 30. Lower the timeout or raise the interval."),
        Rule.Refused(new HealthCheck { HealthyThreshold = 1 }, "HealthyThreshold must be between 2 and 10 checks, got: 1."),
        Rule.Refused(new HealthCheck { HealthyThreshold = 11 }, "HealthyThreshold must be between 2 and 10 checks, got: 11."),
        Rule.Refused(new HealthCheck { UnhealthyThreshold = 1 }, "UnhealthyThreshold must be between 2 and 10 checks, got: 1."),
        Rule.Refused(new HealthCheck { UnhealthyThreshold = 11 }, "UnhealthyThreshold must be between 2 and 10 checks, got: 11."),
        Rule.Refused(new HealthCheck { Port = 0 }, "Port must be between 1 and 65535, got: 0."),
        Rule.Refused(new HealthCheck { Port = 65536 }, "Port must be between 1 and 65535, got: 65536."),
        Rule.Refused(new HealthCheck { Protocol = (TargetProtocol)9 }, "Protocol must be one of Http, Https, got: 9."),
        Rule.Refused(new HealthCheck { Path = "health" }, "Path must start with / and have at most 1024 printable ASCII characters, none of them a space, got: \"health\"."),
        Rule.Refused(new HealthCheck { Path = LongestPath + "a" }, $"Path must start with / and have at most 1024 printable ASCII characters, none of them a space, got: \"{LongestPath}a\"."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(HealthCheck check) => Assert.That(Problems.Of(new HealthCheckValidator(), check), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(HealthCheck check, string problem) => Assert.That(Problems.Of(new HealthCheckValidator(), check), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_status_codes_that_AWS_does_not_take(
        [Values("", "199", "500", "199-299", "400-500", "299-200", "200-", "-200", "200,", "200 ", "200-250-299", "0200", "２００", "ok")] string matcher) =>
        Assert.That(Problems.Of(new HealthCheckValidator(), new HealthCheck { Matcher = matcher }), Is.EqualTo(
            [$"Matcher must be status codes between 200 and 499: one, several (200,202) or a range (200-299), got: \"{matcher}\"."]));

    [Test]
    public void It_refuses_paths_that_AWS_does_not_take([Values("", "/he alth", "/health\n", "/gesundheit/ü")] string path) =>
        Assert.That(Problems.Of(new HealthCheckValidator(), new HealthCheck { Path = path }), Is.EqualTo(
            [$"Path must start with / and have at most 1024 printable ASCII characters, none of them a space, got: \"{path}\"."]));

    [Test]
    public void It_reports_all_that_is_wrong_at_once() =>
        Assert.That(
            Problems.Of(new HealthCheckValidator(), new HealthCheck { Path = "", IntervalSeconds = 301, TimeoutSeconds = 1, HealthyThreshold = 0, UnhealthyThreshold = 0, Matcher = "", Port = 0 }),
            Has.Count.EqualTo(7));
}
