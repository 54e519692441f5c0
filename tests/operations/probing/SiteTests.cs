using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Probing;

namespace CardWeb.Tf.Tests.Operations.Probing;

public sealed class SiteTests
{
    [Test]
    public void A_certificate_for_another_name_is_an_error_that_says_how_to_give_the_right_one()
    {
        using TlsSite server = new("www.card-web.example");
        using Site site = new(server.Page, emulator: null);

        Assert.That(
            () => site.AskAsync(CancellationToken.None),
            Throws.TypeOf<OperationException>().With.Message.EqualTo(
                $"{server.Page} shows a certificate that a browser refuses: it is for www.card-web.example, not for localhost. "
                + "If the site has a name of its own, probe it by that one: --probe-url https://<the site's name>/."));
    }

    [Test]
    public void A_certificate_that_no_one_vouches_for_is_an_error_too()
    {
        using TlsSite server = new("localhost");
        using Site site = new(server.Page, emulator: null);

        Assert.That(() => site.AskAsync(CancellationToken.None), Throws.TypeOf<OperationException>().With.Message.Contains("its chain is not trusted (UntrustedRoot"));
    }

    [Test]
    public async Task Where_no_one_listens_there_is_no_answer()
    {
        CannedService gone = new([]);
        gone.Dispose();
        using Site site = new(new Uri(gone.Endpoint, "/health"), emulator: null);

        Assert.That((await site.AskAsync(CancellationToken.None)).Text, Does.StartWith("no answer: "));
    }

    [TestCase("https://card-web.example/health", "card-web.example:443")]
    [TestCase("https://card-web.example:8443/health", "card-web.example:8443")]
    [TestCase("http://card-web.example/health", "card-web.example")]
    [TestCase("http://card-web.example:8080/health", "card-web.example:8080")]
    public async Task The_emulator_is_asked_under_the_sites_own_name_and_port(string page, string host)
    {
        using PlainSite emulator = new("200 OK\r\nContent-Length: 17\r\n\r\nok i-1 us-west-1b");
        using Site site = new(new Uri(page), emulator.Address);

        var answer = await site.AskAsync(CancellationToken.None);

        Assert.That((answer.InstanceId, emulator.Hosts.Single()), Is.EqualTo(("i-1", host)));
    }

    [Test]
    public async Task A_redirect_is_told_and_not_followed()
    {
        using PlainSite emulator = new("301 Moved\r\nLocation: https://card-web.example/health\r\nContent-Length: 0\r\n\r\n");
        using Site site = new(new Uri("http://card-web.example/health"), emulator.Address);

        Assert.That((await site.AskAsync(CancellationToken.None)).Text, Is.EqualTo("HTTP 301: go to https://card-web.example/health"));
    }
}
