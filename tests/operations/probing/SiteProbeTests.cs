using CardWeb.Tf.Operations.Probing;
using CardWeb.Tf.Operations.Reports.Health;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Probing;

public sealed class SiteProbeTests
{
    private static readonly Dictionary<string, string> s_servers = new() { ["card-web01"] = "i-1", ["card-web02"] = "i-2" };
    private static readonly SiteAnswer s_first = SiteAnswer.Of(200, "ok i-1 us-west-1b\n");
    private static readonly SiteAnswer s_second = SiteAnswer.Of(200, "ok i-2 us-west-1c\n");

    [Test]
    public async Task It_asks_until_every_server_has_answered_and_often_enough_for_the_shares_to_mean_something()
    {
        ScriptedSite site = new(s_first, s_first, s_second, s_first);

        var result = await ProbeAsync(site);

        Assert.That((result.IsComplete, site.Requests), Is.EqualTo((true, 20)));
        Assert.That(result.Line, Is.EqualTo("20 requests, card-web01 75%, card-web02 25%"));
        Assert.That(result.Problems, Is.Empty);
    }

    [Test]
    public async Task A_server_that_answers_late_is_waited_for()
    {
        ScriptedSite site = new([.. Enumerable.Repeat(s_first, 29), s_second]);

        var result = await ProbeAsync(site);

        Assert.That((result.IsComplete, site.Requests), Is.EqualTo((true, 30)));
    }

    [Test]
    public async Task One_that_never_answers_is_told_when_the_time_is_up()
    {
        var result = await ProbeAsync(new(s_first, SiteAnswer.Of(504, "<html>Gateway Time-out</html>")), TimeSpan.FromMilliseconds(100));

        Assert.That(result.IsComplete, Is.False);
        Assert.That(result.Problems, Has.One.StartsWith("card-web02 (i-2) has answered none of ").And.One.EndsWith(" requests came to: HTTP 504: <html>Gateway Time-out</html>."));
    }

    [Test]
    public async Task An_answer_of_a_stranger_is_shown_and_is_none_of_ours()
    {
        var result = await ProbeAsync(new(s_first, s_second, SiteAnswer.Of(200, "ok i-9 us-west-1a")));
        using var console = new TestConsole();
        console.Width(200);

        console.Write(ProbeTable.Of(result));

        var rows = console.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(rows, Is.SupersetOf(new[]
        {
            "Answered by Instance Zone Answers Share", "card-web01 i-1 us-west-1b 7 35%", "card-web02 i-2 us-west-1c 7 35%", "(none of ours) i-9 us-west-1a 6 30%",
        }));
    }

    [TestCase(200, "ok i-1 us-west-1b", "i-1", "")]
    [TestCase(200, "ok", null, "HTTP 200: ok")]
    [TestCase(200, "<h1>It works!</h1>\nmore", null, "HTTP 200: <h1>It works!</h1>")]
    [TestCase(503, "ok i-1 us-west-1b", null, "HTTP 503: ok i-1 us-west-1b")]
    [TestCase(502, "", null, "HTTP 502")]
    public void Only_the_health_page_names_a_server(int status, string body, string? id, string text)
    {
        var answer = SiteAnswer.Of(status, body);

        Assert.That((answer.InstanceId, answer.Text), Is.EqualTo((id, text)));
    }

    private static Task<ProbeResult> ProbeAsync(ScriptedSite site, TimeSpan? limit = null) =>
        new SiteProbe(site, TimeProvider.System, new ProbeOptions { Pause = TimeSpan.FromMilliseconds(1), Limit = limit ?? TimeSpan.FromSeconds(10) })
            .RunAsync(s_servers, _ => { }, CancellationToken.None);
}
