using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>How long a client stays with one server, and by whose cookie.</summary>
public sealed class StickinessTests
{
    private static IEnumerable<TestCaseData> Taken =>
    [
        Rule.Taken("the defaults", new Stickiness()),
        Rule.Taken("the shortest bond", new Stickiness { DurationSeconds = 1 }),
        Rule.Taken("the longest bond", new Stickiness { DurationSeconds = 604800 }),
        Rule.Taken("the application's cookie", new Stickiness { Kind = StickinessKind.AppCookie, CookieName = "JSESSIONID" }),
        Rule.Taken("marks in the cookie's name", new Stickiness { Kind = StickinessKind.AppCookie, CookieName = "__Host-card_web.id" }),
    ];

    private static IEnumerable<TestCaseData> Refused =>
    [
        Rule.Refused(new Stickiness { DurationSeconds = 0 }, "DurationSeconds must be between 1 and 604800 seconds, got: 0."),
        Rule.Refused(new Stickiness { DurationSeconds = 604801 }, "DurationSeconds must be between 1 and 604800 seconds, got: 604801."),
        Rule.Refused(new Stickiness { Kind = (StickinessKind)9 }, "Kind must be one of LbCookie, AppCookie, got: 9."),
        Rule.Refused(new Stickiness { CookieName = "session" }, "CookieName can be set for AppCookie alone, got: \"session\" for LbCookie."),
    ];

    [TestCaseSource(nameof(Taken))]
    public void It_takes(Stickiness stickiness) => Assert.That(Problems.Of(new StickinessValidator(), stickiness), Is.Empty);

    [TestCaseSource(nameof(Refused))]
    public void It_refuses(Stickiness stickiness, string problem) => Assert.That(Problems.Of(new StickinessValidator(), stickiness), Is.EqualTo([problem]));

    [Test]
    public void It_refuses_cookie_names_that_AWS_does_not_take([Values(null, "", "AWSALB", "AWSALBAPP-0", "awsalbtg", "my session", "a;b", "a=b", "é")] string? name) =>
        Assert.That(Problems.Of(new StickinessValidator(), new Stickiness { Kind = StickinessKind.AppCookie, CookieName = name }), Is.EqualTo(
            [$"CookieName must name the application's cookie, with letters, digits and marks that HTTP allows, and not begin with AWSALB, got: \"{name}\"."]));
}
