using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>For each kind of options of what stands in front of the servers the sets that together differ in every option.</summary>
public static class FrontCases
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<OptionCase> All { get; } = [.. Firewalls(), .. Logs(), .. Rules(), .. Domains()];

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
        OptionCase.Of(new(), new() { Days = 30, RedactedHeaders = ["x-token"], DestroyWithEnvironment = true }, (TerraformStack stack, FirewallLogSettings logs) => Build(stack, new FirewallSettings { Logs = logs })),
        OptionCase.Of(new(), new() { Requests = 10, WindowSeconds = 60, CountOnly = true }, (TerraformStack stack, RateLimit limit) => Build(stack, new FirewallSettings { RateLimit = limit })),
        OptionCase.Of(new(), new() { RuleGroups = [], RateLimit = new() { Requests = 10 }, SampledRequests = false, Logs = null }, (Action<TerraformStack, FirewallSettings>)Build),
        OptionCase.Of(
            new() { Names = Given.Names, Account = Given.Account, BalancerArn = "balancer" },
            new() { Names = new("other", "other", "other"), Account = new("222222222222", "eu-west-1"), KeyArn = "key", AccessLogBucket = "access-logs", BalancerArn = "other", Settings = new() { RateLimit = null } },
            (TerraformStack stack, FirewallOptions options) => _ = new Firewall(stack, "firewall", options)),
    ];

    private static IEnumerable<OptionCase> Logs() =>
    [
        OptionCase.Of(new(), new() { Days = 30, Connections = false, DestroyWithEnvironment = true }, (TerraformStack stack, LogSettings logs) => Build(stack, BalancerLogsTests.Minimal with { Settings = logs })),
        OptionCase.Of(BalancerLogsTests.Minimal, new() { Account = new("999999999999", "eu-west-1"), Bucket = "other-logs", AccessLogBucket = "other-access-logs", Settings = new() { Days = 30 } }, (Action<TerraformStack, BalancerLogsOptions>)Build),
    ];

    private static IEnumerable<OptionCase> Rules() =>
    [
        OptionCase.Of(
            new() { Priority = 3, Action = new ForwardAction(), Hosts = ["other.example"] },
            new()
            {
                Priority = 2,
                Paths = ["/a"],
                Hosts = ["card-web.example"],
                Methods = ["POST"],
                Headers = [new() { Name = "X-Test", Values = ["a"] }],
                Queries = [new() { Value = "a" }],
                Action = new FixedResponse(),
            },
            (Action<TerraformStack, ListenerRule>)Build),
        OptionCase.Of(
            new() { Priority = 2, Paths = ["/a"], Action = new ForwardAction() },
            new() { Priority = 2, Paths = ["/a"], Action = new ForwardAction(), SourceCidrs = ["10.0.0.0/8"] },
            (Action<TerraformStack, ListenerRule>)Build),
        OptionCase.Of(
            new() { Name = "X-Other", Values = ["b"] },
            new() { Name = "X-Test", Values = ["a"] },
            (TerraformStack stack, HeaderCondition header) => Build(stack, Met(new ForwardAction()) with { Headers = [header] })),
        OptionCase.Of(new() { Value = "b" }, new() { Key = "a", Value = "c" }, (TerraformStack stack, QueryCondition query) => Build(stack, Met(new ForwardAction()) with { Queries = [query] })),
        OptionCase.Of(
            new() { Host = "other.example", Path = "/" },
            new() { Host = "card-web.example", Path = "/new", Query = "a=b", Port = 8443, ForEver = true },
            (TerraformStack stack, RedirectAction redirect) => Build(stack, Met(redirect))),
        OptionCase.Of(new(), new() { StatusCode = 410, ContentType = "text/html", Body = "gone" }, (TerraformStack stack, FixedResponse response) => Build(stack, Met(response))),
    ];

    private static IEnumerable<OptionCase> Domains() =>
    [
        OptionCase.Of(
            new() { Hosts = ["other.example"], ZoneId = "Z0OTHER" },
            new() { Hosts = ["card-web.example", "www.card-web.example"], ZoneId = "Z0123456789" },
            (TerraformStack stack, CertificateOptions options) => _ = new Certificate(stack, "certificate", options)),
        OptionCase.Of(
            stack => (
                new SiteNamesOptions { Hosts = ["other.example"], ZoneId = "Z0OTHER", Balancer = Balancer(stack, "other") },
                new SiteNamesOptions { Hosts = ["card-web.example"], ZoneId = "Z0123456789", Balancer = Balancer(stack, "balancer"), IpAddressType = IpAddressType.Dualstack }),
            (TerraformStack stack, SiteNamesOptions options) => _ = new SiteNames(stack, "names", options)),
    ];

    private static ListenerRule Met(RuleAction action) => new() { Priority = 2, Paths = ["/a"], Action = action };

    private static LoadBalancer Balancer(TerraformStack stack, string id) =>
        new(stack, id, new() { Names = Given.Names, Network = Given.Network(stack, Given.Vpc, $"{id}-network"), SecurityGroupId = "sg-00000001", Servers = [] });

    private static void Build(TerraformStack stack, ListenerRule rule) => _ = new Listeners(stack, "listeners", new() { Rules = [rule] }, "balancer", Forwarding.To("group"));

    private static void Build(TerraformStack stack, FirewallSettings settings) =>
        _ = new Firewall(stack, "firewall", new() { Names = Given.Names, Account = Given.Account, BalancerArn = "balancer", Settings = settings });

    private static void Build(TerraformStack stack, BalancerLogsOptions options) => _ = new BalancerLogs(stack, "logs", options);
}
