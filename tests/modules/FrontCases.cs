using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>For each kind of options of what stands in front of the servers the sets that together differ in every option.</summary>
public static class FrontCases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } = [.. Firewalls(), .. Logs()];

    private static IEnumerable<OptionCase> Firewalls() =>
    [
        OptionCase.Of(
            new() { Group = ManagedRules.LinuxRuleSet },
            new() { Group = ManagedRules.CommonRuleSet, Version = "Version_1.5", CountedRules = ["SizeRestrictions_BODY"] },
            (TerraformStack stack, FirewallRules rules) => Build(stack, new FirewallSettings { RuleGroups = [rules] })),
        OptionCase.Of(
            new() { Group = ManagedRules.LinuxRuleSet },
            new() { Group = ManagedRules.LinuxRuleSet, CountOnly = true },
            (TerraformStack stack, FirewallRules rules) => Build(stack, new FirewallSettings { RuleGroups = [rules] })),
        OptionCase.Of(new(), new() { Requests = 10, WindowSeconds = 60, CountOnly = true }, (TerraformStack stack, RateLimit limit) => Build(stack, new FirewallSettings { RateLimit = limit })),
        OptionCase.Of(new(), new() { RuleGroups = [], RateLimit = new() { Requests = 10 }, SampledRequests = false }, (Action<TerraformStack, FirewallSettings>)Build),
        OptionCase.Of(
            new() { Names = Given.Names, BalancerArn = "balancer" },
            new() { Names = new("other", "other"), BalancerArn = "other", Settings = new() { RateLimit = null } },
            (TerraformStack stack, FirewallOptions options) => _ = new Firewall(stack, "firewall", options)),
    ];

    private static IEnumerable<OptionCase> Logs() =>
    [
        OptionCase.Of(new(), new() { Days = 30, Connections = false, DestroyWithEnvironment = true }, (TerraformStack stack, LogSettings logs) => Build(stack, BalancerLogsTests.Minimal with { Settings = logs })),
        OptionCase.Of(BalancerLogsTests.Minimal, new() { Account = new("999999999999", "eu-west-1"), Bucket = "other-logs", AccessLogBucket = "other-access-logs", Settings = new() { Days = 30 } }, (Action<TerraformStack, BalancerLogsOptions>)Build),
    ];

    private static void Build(TerraformStack stack, FirewallSettings settings) =>
        _ = new Firewall(stack, "firewall", new() { Names = Given.Names, BalancerArn = "balancer", Settings = settings });

    private static void Build(TerraformStack stack, BalancerLogsOptions options) => _ = new BalancerLogs(stack, "logs", options);
}
