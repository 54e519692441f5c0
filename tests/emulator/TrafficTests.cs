using System.Net;
using System.Xml.Linq;

namespace CardWeb.Tf.Tests.Emulation;

/// <summary>Requests that come under a balancer's DNS name.</summary>
public sealed class TrafficTests
{
    private static readonly HttpClient s_client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    private Cluster _cluster = null!;
    private string _balancer = "";
    private string _targets = "";
    private string _webGroup = "";

    [SetUp]
    public async Task NewCluster()
    {
        _cluster = await Cluster.NewAsync();
        _targets = await _cluster.TargetGroupAsync();
        _webGroup = await _cluster.GroupAsync("card-web-sg");
        var group = await _cluster.GroupAsync("card-web-lb-sg");
        _balancer = await _cluster.BalancerAsync(group, await _cluster.SubnetAsync("us-west-1b"), await _cluster.SubnetAsync("us-west-1c"));
        await _cluster.AdmitAsync(_webGroup, group, 80);
        await _cluster.ListenAsync(_balancer, _targets);
    }

    [Test]
    public async Task Healthy_servers_take_turns_and_say_who_they_are()
    {
        var first = await NewServerAsync("us-west-1b");
        var second = await NewServerAsync("us-west-1c");

        Assert.That(await AskAsync(4), Is.EquivalentTo(new[]
        {
            $"200 ok {first} us-west-1b", $"200 ok {first} us-west-1b", $"200 ok {second} us-west-1c", $"200 ok {second} us-west-1c",
        }));
    }

    [Test]
    public async Task A_server_that_is_not_healthy_gets_none()
    {
        var first = await NewServerAsync("us-west-1b");
        await _cluster.TagAsync(await NewServerAsync("us-west-1c"), Cluster.TagOfHealth, "unhealthy Target.ResponseCodeMismatch");

        Assert.That(await AskAsync(4), Is.All.EqualTo($"200 ok {first} us-west-1b"));
    }

    [Test]
    public async Task It_fails_open_when_no_server_is_healthy()
    {
        var first = await NewServerAsync("us-west-1b");
        await _cluster.TagAsync(first, Cluster.TagOfHealth, "unhealthy Target.ResponseCodeMismatch");
        await _cluster.Aws.Ec2Async("StopInstances", ("InstanceId.1", await NewServerAsync("us-west-1c")));

        Assert.That((await AskAsync(4)).Distinct(), Is.EquivalentTo(new[] { $"200 ok {first} us-west-1b", "504 the server does not answer" }));
    }

    [Test]
    public async Task Without_a_registered_server_it_has_none_to_ask() =>
        Assert.That(await AskAsync(1), Is.EqualTo(new[] { "503 no target is registered" }));

    [Test]
    public async Task A_port_without_a_listener_and_a_name_without_a_balancer_say_so()
    {
        Assert.That(await AskAsync(1, ":8080"), Is.All.EqualTo("502 nothing listens on port 8080: on AWS the connection is refused"));
        Assert.That(await AskAsync(1, name: "other-1.us-west-1.elb.amazonaws.com"), Is.All.StartsWith("502 other-1.us-west-1.elb.amazonaws.com is no balancer's name"));
    }

    [Test]
    public async Task A_listener_that_redirects_or_answers_by_itself_does_so()
    {
        await ListenAsync(81, ("Type", "redirect"), ("RedirectConfig.Protocol", "HTTPS"), ("RedirectConfig.Port", "443"), ("RedirectConfig.StatusCode", "HTTP_301"));
        await ListenAsync(82, ("Type", "fixed-response"), ("FixedResponseConfig.StatusCode", "410"), ("FixedResponseConfig.MessageBody", "gone"));

        var name = await NameAsync();
        using var redirect = await SendAsync($"{name}:81", "/health?a=b");
        Assert.That((redirect.StatusCode, redirect.Headers.Location), Is.EqualTo((HttpStatusCode.MovedPermanently, new Uri($"https://{name}:443/health?a=b"))));
        Assert.That(await AskAsync(1, ":82"), Is.EqualTo(new[] { "410 gone" }));
    }

    [Test]
    public async Task Balancers_of_one_name_in_two_accounts_have_names_of_their_own_in_the_DNS()
    {
        var other = await Cluster.NewAsync();
        var balancer = await other.BalancerAsync(await other.GroupAsync("card-web-lb-sg"), await other.SubnetAsync("us-west-1b"), await other.SubnetAsync("us-west-1c"));

        Assert.That(await NameAsync(other, balancer), Is.Not.EqualTo(await NameAsync()).And.Match(@"^card-web-lb-\d+\.us-west-1\.elb\.amazonaws\.com$"));
    }

    private async Task<string> NewServerAsync(string zone)
    {
        var server = await _cluster.InstanceAsync(("SubnetId", await _cluster.SubnetAsync(zone)), ("SecurityGroupId.1", _webGroup));
        await _cluster.RegisterAsync(_targets, server);
        return server;
    }

    private Task<XElement> ListenAsync(int port, params (string Name, string Value)[] action) => _cluster.Aws.BalancingAsync(
        "CreateListener",
        [("LoadBalancerArn", _balancer), ("Protocol", "HTTP"), ("Port", $"{port}"), .. action.Select(part => ($"DefaultActions.member.1.{part.Name}", part.Value))]);

    private Task<string> NameAsync() => NameAsync(_cluster, _balancer);

    private static async Task<string> NameAsync(Cluster cluster, string balancer) =>
        (await cluster.Aws.BalancingAsync("DescribeLoadBalancers", ("LoadBalancerArns.member.1", balancer))).Text("DNSName")!;

    private async Task<IReadOnlyList<string>> AskAsync(int times, string port = "", string? name = null)
    {
        List<string> answers = [];
        for (var time = 0; time < times; time++)
        {
            using var response = await SendAsync((name ?? await NameAsync()) + port, "/health");
            answers.Add($"{(int)response.StatusCode} {(await response.Content.ReadAsStringAsync()).Trim()}");
        }

        return answers;
    }

    private static async Task<HttpResponseMessage> SendAsync(string host, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri((await SharedEmulator.GetAsync()).Endpoint, path)) { Headers = { Host = host } };
        return await s_client.SendAsync(request);
    }
}
