using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Requests that meet a listener's rules, and shares of two target groups.</summary>
public sealed class RuleTrafficTests
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Cluster _cluster = null!;
    private string _balancer = "", _listener = "", _host = "";

    [SetUp]
    public async Task NewBalancer()
    {
        _cluster = await Cluster.NewAsync();
        var group = await _cluster.GroupAsync("card-web-lb-sg");
        _balancer = await _cluster.BalancerAsync(group, await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"));
        _listener = (await FixedAsync("CreateListener", "default", ("LoadBalancerArn", _balancer), ("Protocol", "HTTP"), ("Port", "80"))).Text("ListenerArn")!;
        _host = (await _cluster.Aws.BalancingAsync("DescribeLoadBalancers", ("LoadBalancerArns.member.1", _balancer))).Text("DNSName")!;
    }

    [Test]
    public async Task The_rule_of_the_lowest_number_that_holds_decides()
    {
        _ = await RuleAsync(20, "path-pattern", "PathPatternConfig", "/old/*");
        _ = await RuleAsync(10, "path-pattern", "PathPatternConfig", "/old/?");

        Assert.That(new[] { await AskAsync("/old/a"), await AskAsync("/old/ab"), await AskAsync("/OLD/a"), await AskAsync("/") }, Is.EqualTo(new[] { "rule 10", "rule 20", "default", "default" }));
    }

    [Test]
    public async Task A_rule_may_look_at_the_host_the_method_the_client_and_a_header()
    {
        _ = await RuleAsync(10, "host-header", "HostHeaderConfig", "*.NOWHERE.example");
        _ = await RuleAsync(20, "http-request-method", "HttpRequestMethodConfig", "POST");
        _ = await RuleAsync(30, "source-ip", "SourceIpConfig", "192.0.2.0/24");
        Assert.That(await AskAsync("/"), Is.EqualTo("default"));

        _ = await RuleAsync(40, "http-header", "HttpHeaderConfig", "b*", ("Conditions.member.1.HttpHeaderConfig.HttpHeaderName", "X-Test"));
        Assert.That(await AskAsync("/", "X-Test", "BC"), Is.EqualTo("rule 40"));

        _ = await RuleAsync(35, "source-ip", "SourceIpConfig", "127.0.0.0/8");
        Assert.That(await AskAsync("/", "X-Test", "BC"), Is.EqualTo("rule 35"));

        _ = await RuleAsync(5, "host-header", "HostHeaderConfig", "card-web-*");
        Assert.That(await AskAsync("/"), Is.EqualTo("rule 5"));
    }

    [Test]
    public async Task A_rule_may_look_at_the_query()
    {
        _ = await FixedAsync("CreateRule", "query", [.. Of(10, "query-string"), ("Conditions.member.1.QueryStringConfig.Values.member.1.Key", "a"), ("Conditions.member.1.QueryStringConfig.Values.member.1.Value", "b*")]);

        Assert.That(new[] { await AskAsync("/?x=y&a=bc"), await AskAsync("/?a=c"), await AskAsync("/") }, Is.EqualTo(new[] { "query", "default", "default" }));
    }

    [Test]
    public async Task Two_groups_share_by_weight_and_one_of_weight_0_gets_none()
    {
        string[] groups = [await ServedAsync("one"), await ServedAsync("two")];
        Assert.That(await SharesAsync(groups, 3, 1), Is.EqualTo((6, 2)));
        Assert.That(await SharesAsync(groups, 0, 100), Is.EqualTo((0, 8)));
    }

    // No one lets the balancer in to the first group's server, and the second has none: the answers tell them apart.
    private async Task<(int First, int Second)> SharesAsync(string[] groups, params int[] weights)
    {
        var parts = groups.Select((group, index) => ($"DefaultActions.member.1.ForwardConfig.TargetGroups.member.{index + 1}.TargetGroupArn", group))
            .Concat(weights.Select((weight, index) => ($"DefaultActions.member.1.ForwardConfig.TargetGroups.member.{index + 1}.Weight", $"{weight}")));
        _ = await _cluster.Aws.BalancingAsync("ModifyListener", [("ListenerArn", _listener), ("DefaultActions.member.1.Type", "forward"), .. parts]);
        List<string> answers = [];
        for (var time = 0; time < 8; time++)
            answers.Add(await AskAsync("/health"));

        return (answers.Count(answer => answer == "the server does not answer"), answers.Count(answer => answer == "no target is registered"));
    }

    private async Task<string> ServedAsync(string name)
    {
        var group = await _cluster.TargetGroupAsync(name);
        if (name == "one")
            _ = await _cluster.RegisterAsync(group, await _cluster.InstanceAsync(("SubnetId", await _cluster.SubnetAsync("us-west-1b"))));

        return group;
    }

    private Task<XElement> RuleAsync(int priority, string field, string config, string value, params (string Name, string Value)[] more) => FixedAsync(
        "CreateRule", $"rule {priority}", [.. Of(priority, field), ($"Conditions.member.1.{config}.Values.member.1", value), .. more]);

    private IEnumerable<(string Name, string Value)> Of(int priority, string field) =>
        [("ListenerArn", _listener), ("Priority", $"{priority}"), ("Conditions.member.1.Field", field)];

    private Task<XElement> FixedAsync(string action, string body, params (string Name, string Value)[] more)
    {
        var prefix = action == "CreateRule" ? "Actions" : "DefaultActions";
        return _cluster.Aws.BalancingAsync(
            action,
            [.. more, ($"{prefix}.member.1.Type", "fixed-response"), ($"{prefix}.member.1.FixedResponseConfig.StatusCode", "200"), ($"{prefix}.member.1.FixedResponseConfig.MessageBody", body), ($"{prefix}.member.1.FixedResponseConfig.ContentType", "text/plain")]);
    }

    private async Task<string> AskAsync(string path, string? header = null, string value = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri((await SharedEmulator.GetAsync()).Endpoint, path)) { Headers = { Host = _host } };
        if (header is not null)
            request.Headers.Add(header, value);

        using var response = await s_client.SendAsync(request);
        return (await response.Content.ReadAsStringAsync()).Trim();
    }
}
