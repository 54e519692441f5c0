using CardWeb.Tf.Modules;
using static CardWeb.Tf.Tests.Limits.OptionLimit;

namespace CardWeb.Tf.Tests.Limits;

/// <summary>The limits of what stands in front of the servers.</summary>
internal static class FrontLimits
{
    private const string Elb = "elbv2";
    private const string NotYet = "The first priority is that of maintenance.";

    private static readonly ListenerRule Rule = new() { Priority = 2, Paths = ["/old"], Action = new RedirectAction { Host = "new.example" } };
    private static readonly ListenerOptions Secure = new() { CertificateArn = "arn:aws:acm:us-west-1:111111111111:certificate/1" };
    private static readonly RedirectAction Redirect = new() { Host = "new.example" };
    private static readonly object[] OtherArn = ["arn:aws:acm:us-west-1:111111111111:certificate/2"];
    private static readonly object[] WrongArns = ["", "certificate", "arn:aws:acm:us-west-1:1:certificate/1", "arn:aws:iam::111111111111:server-certificate/x"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<OptionLimit> All => [.. Checks(), .. Groups(), .. Listeners(), .. Rules(), .. Actions(), .. Balancers(), .. Firewalls()];

    private static IEnumerable<OptionLimit> Checks() =>
    [
        Model(new HealthCheck(), nameof(HealthCheck.Path), Elb, "CreateTargetGroupInput.HealthCheckPath", text: length => length == 0 ? "" : "/" + new string('a', (int)length - 1)),
        Enum<TargetProtocol>(new HealthCheck(), nameof(HealthCheck.Protocol), Elb, "CreateTargetGroupInput.HealthCheckProtocol", Upper),
        Range(new HealthCheck(), nameof(HealthCheck.Port), 1, 65535),
        Model(new HealthCheck { TimeoutSeconds = 2 }, nameof(HealthCheck.IntervalSeconds), Elb, "CreateTargetGroupInput.HealthCheckIntervalSeconds"),
        Model(new HealthCheck { IntervalSeconds = 300 }, nameof(HealthCheck.TimeoutSeconds), Elb, "CreateTargetGroupInput.HealthCheckTimeoutSeconds"),
        Model(new HealthCheck(), nameof(HealthCheck.HealthyThreshold), Elb, "CreateTargetGroupInput.HealthyThresholdCount"),
        Model(new HealthCheck(), nameof(HealthCheck.UnhealthyThreshold), Elb, "CreateTargetGroupInput.UnhealthyThresholdCount"),
        Documented(new HealthCheck(), nameof(HealthCheck.Matcher), ["200", "499", "200,202", "200-299", "200-299,301"], ["199", "500", "", "200-", "299-200", "200,", "2xx", "200 202"]),
        Range(new HealthyTargets { DnsCount = null }, nameof(HealthyTargets.RoutingCount), 1, 1000),
        Range(new HealthyTargets(), nameof(HealthyTargets.RoutingPercent), 1, 100),
        Range(new HealthyTargets(), nameof(HealthyTargets.DnsCount), 1, 1000),
        Range(new HealthyTargets(), nameof(HealthyTargets.DnsPercent), 1, 100),
    ];

    private static IEnumerable<OptionLimit> Groups() =>
    [
        Model(new TargetGroupOptions(), nameof(TargetGroupOptions.Port), Elb, "CreateTargetGroupInput.Port"),
        Enum<TargetProtocol>(new TargetGroupOptions(), nameof(TargetGroupOptions.Protocol), Elb, "CreateTargetGroupInput.Protocol", Upper),
        Documented(new TargetGroupOptions(), nameof(TargetGroupOptions.Algorithm), [.. System.Enum.GetValues<BalancingAlgorithm>()], [(BalancingAlgorithm)9]),
        Range(new TargetGroupOptions(), nameof(TargetGroupOptions.DeregistrationDelaySeconds), 0, 3600),
        Documented(new TargetGroupOptions(), nameof(TargetGroupOptions.SlowStartSeconds), [0, 30, 900], [-1, 1, 29, 901]),
        Range(new TargetGroupOptions(), nameof(TargetGroupOptions.Weight), 0, 100),
        Documented(new Stickiness { CookieName = null }, nameof(Stickiness.Kind), [StickinessKind.LbCookie], [(StickinessKind)9]),
        Range(new Stickiness(), nameof(Stickiness.DurationSeconds), 1, 604800),
        Documented(new Stickiness { Kind = StickinessKind.AppCookie, CookieName = "a" }, nameof(Stickiness.CookieName), ["session", "a.b-c_d"], ["", "AWSALB", "awsalbapp", "a b", "a=b", "a;b"]),
        Range(new CandidateGroup { TargetGroup = new() }, nameof(CandidateGroup.StickySeconds), 1, 604800),
    ];

    private static IEnumerable<OptionLimit> Listeners() =>
    [
        Model(new ListenerOptions(), nameof(ListenerOptions.HttpPort), Elb, "CreateListenerInput.Port"),
        Model(Secure, nameof(ListenerOptions.HttpsPort), Elb, "CreateListenerInput.Port"),
        Documented(Secure, nameof(ListenerOptions.CertificateArn), OtherArn, WrongArns),
        Documented(Secure, nameof(ListenerOptions.FurtherCertificateArns), OtherArn, WrongArns),
        Documented(Secure, nameof(ListenerOptions.TlsPolicy), [.. TlsPolicies.All], ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS13-1-2-2099-01", ""]),
        Model(Rule, nameof(ListenerRule.Priority), Elb, "CreateRuleInput.Priority", NotYet),
        .. new[] { nameof(ResponseHeaders.StrictTransportSecurity), nameof(ResponseHeaders.ContentSecurityPolicy) }.Select(name =>
            Documented(new ResponseHeaders(), name, ["a", new string('a', 1024)], ["", new string('a', 1025), " a", "a\n"])),
        Documented(new ResponseHeaders(), nameof(ResponseHeaders.Frames), [FrameOptions.Deny, FrameOptions.SameOrigin], [(FrameOptions)9]),
    ];

    private static IEnumerable<OptionLimit> Rules() =>
    [
        Documented(Rule, nameof(ListenerRule.Paths), ["/", "*", "/" + new string('a', 127)], ["", "old", "/" + new string('a', 128), "/a b", "/é"]),
        Documented(Rule, nameof(ListenerRule.Hosts), ["a.b", "*.example", new string('a', 120) + ".example"], ["", "*", ".", "10.0.0.1", "localhost", new string('a', 121) + ".example"]),
        Documented(Rule, nameof(ListenerRule.Methods), ["GET", new string('A', 40)], ["", "get", "G*", new string('A', 41)]),
        Documented(Rule, nameof(ListenerRule.SourceCidrs), ["10.0.0.0/8", "203.0.113.1/32", "2001:db8::/32"], ["", "10.0.0.1/8", "10.0.0.1", "127.0.0.1/32", "255.255.255.255/32"]),
        Documented(new HeaderCondition { Name = "a", Values = ["a"] }, nameof(HeaderCondition.Name), ["X-Test", new string('a', 40)], ["", "Host", "X Test", new string('a', 41)], WithHeader),
        Documented(new HeaderCondition { Name = "a", Values = ["a"] }, nameof(HeaderCondition.Values), ["a", new string('a', 128)], ["", new string('a', 129), "é"], WithHeader),
        Documented(new QueryCondition { Value = "a" }, nameof(QueryCondition.Key), ["a", new string('a', 128)], ["", new string('a', 129)], WithQuery),
        Documented(new QueryCondition { Value = "a" }, nameof(QueryCondition.Value), ["a", new string('a', 128)], ["", new string('a', 129)], WithQuery),
    ];

    private static IEnumerable<OptionLimit> Actions() =>
    [
        Model(Redirect, nameof(RedirectAction.Host), Elb, "RedirectActionConfig.Host", text: length => new string('a', (int)length)),
        Model(Redirect, nameof(RedirectAction.Path), Elb, "RedirectActionConfig.Path", text: length => length == 0 ? "" : "/" + new string('a', (int)length - 1)),
        Model(Redirect, nameof(RedirectAction.Query), Elb, "RedirectActionConfig.Query", "An empty query reads like one that stays.", length => new string('a', (int)length)),
        Documented(Redirect, nameof(RedirectAction.Path), ["/#{path}"], ["/#{path}/#{path}", "/#{foo}", "/#{query}"]),
        Range(Redirect, nameof(RedirectAction.Port), 1, 65535),
        Documented(new FixedResponse(), nameof(FixedResponse.StatusCode), [200, 299, 400, 499, 500, 599], [199, 300, 399, 600]),
        Documented(new FixedResponse(), nameof(FixedResponse.ContentType), ["text/plain", "text/css", "text/html", "application/javascript", "application/json"], ["", "text/xml", "TEXT/HTML", "text/html; charset=utf-8"]),
        Model(new FixedResponse(), nameof(FixedResponse.Body), Elb, "FixedResponseActionConfig.MessageBody", "No body is null.", length => new string('a', (int)length)),
    ];

    private static IEnumerable<OptionLimit> Balancers() =>
    [
        Enum<IpAddressType>(new LoadBalancerSettings(), nameof(LoadBalancerSettings.IpAddressType), Elb, "CreateLoadBalancerInput.IpAddressType", type => type.ToTerraform().Replace('_', '-')),
        Range(new LoadBalancerSettings(), nameof(LoadBalancerSettings.IdleTimeoutSeconds), 1, 4000),
        Range(new LoadBalancerSettings(), nameof(LoadBalancerSettings.ClientKeepAliveSeconds), 60, 604800),
        Documented(new LoadBalancerSettings(), nameof(LoadBalancerSettings.DesyncMitigation), [.. System.Enum.GetValues<DesyncMitigation>()], [(DesyncMitigation)9]),
        Documented(new LoadBalancerSettings(), nameof(LoadBalancerSettings.ForwardedFor), [.. System.Enum.GetValues<ForwardedForHeader>()], [(ForwardedForHeader)9]),
        Documented(new LoadBalancerSettings(), nameof(LoadBalancerSettings.MinimumCapacityUnits), [100, 1500], [-1, 0, 99]),
        StandingLimits.Bucket(new LogBucket { Bucket = "card-web-logs" }, nameof(LogBucket.Bucket)),
        Documented(new LogBucket { Bucket = "card-web-logs" }, nameof(LogBucket.Prefix), ["a", "a/b"], ["", "/a", "a/", "AWSLogs", "a/AWSLogs/b"]),
        Range(new LogSettings(), nameof(LogSettings.Days), 1, 3650),
    ];

    private static IEnumerable<OptionLimit> Firewalls() =>
    [
        Model(new RateLimit(), nameof(RateLimit.Requests), "wafv2", "RateBasedStatement.Limit"),
        Range(new FirewallLogSettings(), nameof(FirewallLogSettings.Days), 1, 3650),
        Model(new FirewallLogSettings(), nameof(FirewallLogSettings.RedactedHeaders), "wafv2", "SingleHeader.Name", text: Header),
        Documented(new RateLimit(), nameof(RateLimit.WindowSeconds), [60, 120, 300, 600], [0, 59, 61, 601]),
        Documented(new FirewallRules { Group = ManagedRules.LinuxRuleSet }, nameof(FirewallRules.Group), [.. System.Enum.GetValues<ManagedRules>()], [(ManagedRules)99]),
        Model(new FirewallRules { Group = ManagedRules.LinuxRuleSet }, nameof(FirewallRules.Version), "wafv2", "ManagedRuleGroupStatement.Version", text: length => new string('a', (int)length)),
        Model(new FirewallRules { Group = ManagedRules.LinuxRuleSet }, nameof(FirewallRules.CountedRules), "wafv2", "RuleActionOverride.Name", text: length => new string('a', (int)length)),
    ];

    private static string Header(long length) => new('a', (int)length);

    private static object WithHeader(object header) => Rule with { Headers = [(HeaderCondition)header] };

    private static object WithQuery(object query) => Rule with { Queries = [(QueryCondition)query] };

    private static string Upper(TargetProtocol protocol) => protocol.ToString().ToUpperInvariant();
}
