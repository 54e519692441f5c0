using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

public sealed class FleetRulesTests
{
    private static readonly FleetSettings Good = new() { Minimum = 2, Maximum = 4 };

    public static IEnumerable<TestCaseData> Wrong =>
    [
        Case(Good with { Minimum = 5 }, "Minimum must not exceed Maximum (4), got: 5. Lower it, or raise Maximum."),
        Case(Good with { Minimum = 0 }, "Minimum must be between 1 and 1000 servers, got: 0."),
        Case(Good with { Maximum = 1001 }, "Maximum must be between 1 and 1000 servers, got: 1001."),
        Case(Good with { RequestsPerServer = 0 }, "RequestsPerServer must be between 1 and 1000000 requests a minute, or null, got: 0."),
        Case(Good with { CpuPercent = 0 }, "CpuPercent must be between 1 and 100 percent, or null, got: 0."),
        Case(Good with { CpuPercent = 101 }, "CpuPercent must be between 1 and 100 percent, or null, got: 101."),
        Case(Good with { CpuPercent = null, RequestsPerServer = null, ShrinksAgain = false }, "ShrinksAgain can be false beside RequestsPerServer or CpuPercent alone"),
        Case(Good with { HealthGraceSeconds = -1 }, "HealthGraceSeconds must be between 0 and 7200 seconds, got: -1."),
        Case(Good with { WarmupSeconds = 7201 }, "WarmupSeconds must be between 0 and 7200 seconds, got: 7201."),
        Case(Good with { WaitMinutes = 0 }, "WaitMinutes must be between 1 and 60 minutes, got: 0."),
        Case(Good with { MaximumLifetimeDays = 366 }, "MaximumLifetimeDays must be between 0 and 365 days"),
        Case(Good with { TerminationPolicies = [] }, "TerminationPolicies.Count must be at least 1, got: 0."),
        Case(Good with { TerminationPolicies = [TerminationPolicy.Default, TerminationPolicy.OldestInstance] }, "TerminationPolicies must have Default last, for nothing is left to choose after it, got: Default, OldestInstance."),
        Case(Good with { TerminationPolicies = [TerminationPolicy.NewestInstance, TerminationPolicy.Default, TerminationPolicy.OldestInstance] }, "TerminationPolicies must have Default last"),
        Case(Good with { TerminationPolicies = [TerminationPolicy.Default, TerminationPolicy.Default] }, "TerminationPolicies must name each once"),
        Case(Good with { Suspended = [ScalingProcess.Launch] }, "Suspended must have neither Launch nor AddToLoadBalancer"),
        Case(Good with { ProtectFromScaleIn = true, Refresh = new() { Protected = ProtectedServers.Ignore } }, "Refresh.Protected must be Refresh with ProtectFromScaleIn"),
        Case(Good with { Maintenance = new() { MinimumHealthyPercent = 50, MaximumHealthyPercent = 151 } }, "Maintenance.MaximumHealthyPercent must be at most 100 above MinimumHealthyPercent (50), as AWS wants it, got: 151."),
        Case(Good with { Maintenance = new() { MaximumHealthyPercent = 99 } }, "Maintenance.MaximumHealthyPercent must be between 100 and 200 percent, got: 99."),
        Case(Good with { Maintenance = new() { MinimumHealthyPercent = 101 } }, "Maintenance.MinimumHealthyPercent must be between 0 and 100 percent, got: 101."),
        Case(new InstanceRefresh { MinimumHealthyPercent = 50, MaximumHealthyPercent = 200 }, "Refresh.MaximumHealthyPercent must be at most 100 above MinimumHealthyPercent (50), as AWS wants it, got: 200."),
        Case(new InstanceRefresh { MaximumHealthyPercent = 90 }, "Refresh.MaximumHealthyPercent must be between 100 and 200 percent, got: 90."),
        Case(new InstanceRefresh { Checkpoints = [50, 20, 100] }, "Refresh.Checkpoints must ascend, each once, and end at 100, or AWS leaves servers on the old version, got: 50, 20, 100."),
        Case(new InstanceRefresh { Checkpoints = [20, 50] }, "Refresh.Checkpoints must ascend, each once, and end at 100"),
        Case(new InstanceRefresh { Checkpoints = [50, 50, 100] }, "Refresh.Checkpoints must ascend, each once, and end at 100"),
        Case(new InstanceRefresh { Checkpoints = [0, 100] }, "Refresh.Checkpoints[0] must be between 1 and 100 percent, got: 0."),
        Case(new InstanceRefresh { BakeSeconds = 172801 }, "Refresh.BakeSeconds must be between 0 and 172800 seconds, got: 172801."),
        Case(new InstanceRefresh { WarmupSeconds = -1 }, "Refresh.WarmupSeconds must be between 0 and 7200 seconds, got: -1."),
        Case(new InstanceRefresh { Alarms = ["5xx", "5xx"] }, "Refresh.Alarms must name each once"),
        Case(new InstanceRefresh { Alarms = [""] }, "Refresh.Alarms[0] must be an alarm's name of 1 to 255 characters, got: \"\"."),
        Case(new InstanceRefresh { Alarms = [.. Enumerable.Range(0, 11).Select(number => $"alarm-{number}")] }, "Refresh.Alarms.Count must be between 0 and 10 alarms, got: 11."),
    ];

    [TestCaseSource(nameof(Wrong))]
    public void What_AWS_refuses_is_refused_here(FleetSettings settings, string problem) =>
        Assert.That(new FleetSettingsValidator().ProblemsOf(settings), Has.Exactly(1).StartsWith(problem));

    [Test]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.That(new FleetSettingsValidator().ProblemsOf(Good with { Minimum = 9, CpuPercent = 0, Refresh = new() { Checkpoints = [5] } }).Count(), Is.EqualTo(3));

    [Test]
    public void The_limits_themselves_are_taken() =>
        Assert.That(
            new FleetSettingsValidator().ProblemsOf(new()
            {
                Minimum = 1000,
                Maximum = 1000,
                CpuPercent = 100,
                MaximumLifetimeDays = 365,
                Maintenance = new() { MinimumHealthyPercent = 0, MaximumHealthyPercent = 100 },
                Refresh = new() { Checkpoints = [100], BakeSeconds = 172800, MinimumHealthyPercent = 100, MaximumHealthyPercent = 200 },
            }),
            Is.Empty);

    [Test]
    public void A_fleet_can_not_choose_hosts() =>
        Assert.That(
            () => new ModuleStack(stack => _ = new Fleet(stack, "fleet", FleetCases.Fleet(stack) with { Specification = new() { Tenancy = Tenancy.Host } })),
            Throws.TypeOf<InvalidOptionsException>().With.Message.StartsWith("Specification.Tenancy must not be Host beside a fleet"));

    private static TestCaseData Case(FleetSettings settings, string problem) => new TestCaseData(settings, problem).SetArgDisplayNames(problem);

    private static TestCaseData Case(InstanceRefresh refresh, string problem) => Case(Good with { Refresh = refresh }, problem);
}
