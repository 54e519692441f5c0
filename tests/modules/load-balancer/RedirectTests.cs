using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>Redirects: each client arrives, and AWS takes what is written.</summary>
public sealed class RedirectTests
{
    private const string Certificate = "arn:aws:acm:us-west-1:111111111111:certificate/11111111-2222-3333-4444-555555555555";

    private static readonly ListenerOptions Secure = new() { CertificateArn = Certificate };

    private static IEnumerable<TestCaseData> Circles =>
    [
        Of("a page to itself", To(new() { Path = "/app" }, "/app")),
        Of("everything to one page", To(new() { Path = "/app" }, "/*")),
        Of("everything, written otherwise", To(new() { Path = "/app" }, "*")),
        Of("a folder to a page in it", To(new() { Path = "/old/new" }, "/old/*")),
        Of("one letter", To(new() { Path = "/a1" }, "/a?")),
        Of("a path that grows", To(new() { Path = "/x/#{path}" }, "/*")),
        Of("the same path, written with a placeholder", To(new() { Path = "/#{path}", Query = "a=b" }, "/app")),
        Of("a query that stays", new ListenerRule { Priority = 2, Queries = [new() { Key = "a", Value = "b" }], Action = new RedirectAction { Path = "/app" } }),
        Of("a query to itself", new ListenerRule { Priority = 2, Queries = [new() { Key = "a", Value = "*" }], Action = new RedirectAction { Query = "a=c" } }),
        Of("a host to itself", new ListenerRule { Priority = 2, Hosts = ["www.card-web.example"], Action = new RedirectAction { Host = "www.card-web.example" } }),
        Of("a host that the rule is for", new ListenerRule { Priority = 2, Hosts = ["*.card-web.example"], Action = new RedirectAction { Host = "www.card-web.example" } }),
        Of("clients of one network", To(new() { Path = "/inside" }, "/*") with { SourceCidrs = ["203.0.113.0/24"] }),
        Of("clients with a header", To(new() { Path = "/app" }, "/*") with { Headers = [new() { Name = "X-Test", Values = ["a"] }] }),
        Of("two pages to each other", To(new() { Path = "/b" }, "/a"), To(new() { Path = "/a" }, "/b") with { Priority = 3 }),
        Of("three pages in a ring", To(new() { Path = "/b" }, "/a"), To(new() { Path = "/c" }, "/b") with { Priority = 3 }, To(new() { Path = "/a" }, "/c") with { Priority = 4 }),
        Of("a way out that comes too late", To(new() { Path = "/app" }, "/*"), new ListenerRule { Priority = 9, Paths = ["/app"], Action = new ForwardAction() }),
        Of("a way out for other methods", To(new() { Path = "/app" }, "/*") with { Priority = 9 }, new ListenerRule { Priority = 2, Paths = ["/app"], Methods = ["POST"], Action = new ForwardAction() }),
    ];

    private static IEnumerable<TestCaseData> Arrivals =>
    [
        Of("another page", To(new() { Path = "/app" }, "/old")),
        Of("a folder elsewhere", To(new() { Path = "/new/#{path}" }, "/old/*")),
        Of("upper case", To(new() { Path = "/app" }, "/APP")),
        Of("a page that another rule catches first", To(new() { Path = "/app" }, "/*") with { Priority = 9 }, new ListenerRule { Priority = 2, Paths = ["/app"], Action = new ForwardAction() }),
        Of("another host", new ListenerRule { Priority = 2, Paths = ["/*"], Action = new RedirectAction { Host = "new.example" } }),
        Of("the other name", new ListenerRule { Priority = 2, Hosts = ["www.card-web.example"], Action = new RedirectAction { Host = "card-web.example" } }),
        Of("a name before the name", new ListenerRule { Priority = 2, Hosts = ["card-web.example"], Action = new RedirectAction { Host = "www.#{host}" } }),
        Of("a form to its own page", To(new() { Path = "/app" }, "/app") with { Methods = ["POST"] }),
        Of("another port of another site", To(new() { Host = "new.example", Port = 8443 }, "/*")),
        Of("a query away", new ListenerRule { Priority = 2, Queries = [new() { Key = "a", Value = "b" }], Action = new RedirectAction { Query = "c=d" } }),
    ];

    [TestCaseSource(nameof(Circles))]
    public void It_refuses_circles(ListenerRule[] rules)
    {
        foreach (var listener in new[] { Secure, new ListenerOptions() })
        {
            Assert.That(Problems.Of(new ListenerValidator(), listener with { Rules = rules }), Has.Some.Contains("].Action must not send clients in circles, got: "));
        }
    }

    [TestCaseSource(nameof(Arrivals))]
    public void It_takes_redirects_that_arrive(ListenerRule[] rules) => Assert.That(Problems.Of(new ListenerValidator(), Secure with { Rules = rules }), Is.Empty);

    [Test]
    public void It_shows_the_way() => Assert.That(Problems.Of(new ListenerValidator(), Secure with { Rules = [To(new() { Path = "/app" }, "/*")] }), Is.EqualTo(
        ["Rules[0].Action must not send clients in circles, got: / -> /app -> /app. Narrow the conditions, or catch what arrives by a rule with a lower priority."]));

    [Test]
    public void A_site_s_own_name_is_known()
    {
        var listener = Secure with { Rules = [new() { Priority = 2, Paths = ["/*"], Action = new RedirectAction { Host = "www.card-web.example" } }] };
        Assert.That(Problems.Of(new ListenerValidator(), listener), Is.Empty);
        Assert.That(Problems.Of(new ListenerValidator(["card-web.example", "www.card-web.example"]), listener), Has.One.Contains("must not send clients in circles"));
    }

    [TestCase(443)]
    [TestCase(80)]
    [TestCase(8443)]
    public void It_refuses_ports_by_which_nobody_arrives(int port)
    {
        var problems = Problems.Of(new ListenerValidator(), Secure with { Rules = [To(new() { Port = port }, "/old")] });
        Assert.That(problems, Has.One.Contains(port == 443 ? "must not send clients in circles" : "Rules[0].Action.Port must be 443, the one port of the balancer that speaks the same protocol"));
    }

    [TestCase("/new/#{path}/#{path}", "Path")]
    [TestCase("/#{foo}", "Path")]
    [TestCase("/#{query}", "Path")]
    [TestCase("/#{protocol}", "Path")]
    [TestCase("/#{Path}", "Path")]
    [TestCase("/#{}", "Path")]
    [TestCase("/#{path", "Path")]
    [TestCase("#{path}.example", "Host")]
    [TestCase("#{host}.#{host}", "Host")]
    [TestCase("a=#{foo}", "Query")]
    [TestCase("a=#{query}&b=#{query}", "Query")]
    public void It_refuses_placeholders_that_AWS_does_not_know(string text, string part) =>
        Assert.That(ProblemsOf(text, part), Has.One.StartsWith($"Rules[0].Action.{part} must have each of #{{").And.One.Contains("at most once and no other placeholder").And.One.EndsWith($"got: \"{text}\"."));

    [TestCase("/#{host}/#{port}/#{path}", "Path")]
    [TestCase("/#anchor", "Path")]
    [TestCase("new.#{host}", "Host")]
    [TestCase("from=#{protocol}-#{host}-#{port}-#{path}&#{query}", "Query")]
    public void It_takes_each_placeholder_once(string text, string part) => Assert.That(ProblemsOf(text, part), Is.Empty);

    [TestCase(".")]
    [TestCase("*")]
    [TestCase("a..example")]
    [TestCase(".example")]
    [TestCase("example.")]
    [TestCase("10.0.0.1")]
    [TestCase("1")]
    [TestCase("")]
    public void It_refuses_hosts_that_are_none(string host) => Assert.That(ProblemsOf(host, "Host"), Has.Some.StartsWith("Rules[0].Action.Host must be a host's name"));

    [TestCase("*")]
    [TestCase(".")]
    [TestCase("10.0.0.1")]
    [TestCase("*.")]
    [TestCase("card-web.*")]
    [TestCase("card-web.example.")]
    [TestCase("card-web..example")]
    [TestCase("*card-web")]
    public void It_refuses_hosts_that_AWS_does_not_match(string host) => Assert.That(
        Problems.Of(new ListenerValidator(), new() { Rules = [new() { Priority = 2, Hosts = [host], Action = new ForwardAction() }] }),
        Has.One.StartsWith("Rules[0].Hosts[0] must be a host's name of up to 128 letters, digits, dots, hyphens and marks"));

    private static IReadOnlyList<string> ProblemsOf(string text, string part) => Problems.Of(new ListenerValidator(), Secure with
    {
        Rules =
        [
            To(part switch { "Path" => new() { Host = "new.example", Path = text }, "Query" => new() { Host = "new.example", Query = text }, _ => new() { Host = text } }, "/old"),
        ],
    });

    private static ListenerRule To(RedirectAction action, string path) => new() { Priority = 2, Paths = [path], Action = action };

    private static TestCaseData Of(string what, params ListenerRule[] rules) => new TestCaseData([rules]).SetArgDisplayNames(what);
}
