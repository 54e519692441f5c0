using CardWeb.Tf.Modules;

namespace CardWeb.Tf.Tests.Modules;

/// <summary>S3's rules for the name of a bucket.</summary>
public sealed class BucketNameTests
{
    private static readonly string Longest = new('a', 63);

    private static IEnumerable<string> Names => ["abc", "card-web-logs", "1.2.3", "9-a", "a.b-c", "xn-logs", "logs-s3alias1", Longest];

    private static IEnumerable<string?> NotNames =>
    [
        null, "", "ab", Longest + "a", "Logs", "card_web", "-logs", "logs-", ".logs", "logs.", "a..b", "192.168.5.4", "logs\n", "lögs",
        "xn--logs", "sthree-logs", "amzn-s3-demo-logs", "logs-s3alias", "logs--ol-s3", "logs.mrap", "logs--x-s3", "logs--table-s3",
    ];

    /// <summary>What is said against a name.</summary>
    public static string Problem(string option, string? name) =>
        $"{option} must be a name that S3 takes, got: \"{name}\". Allowed are 3 to 63 lower-case letters, digits, dots and hyphens, "
        + "a letter or digit at both ends, no two dots in a row, no IP address, none of xn--, sthree-, amzn-s3-demo- in front "
        + "and none of -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 at the end.";

    [TestCaseSource(nameof(Names))]
    public void It_takes(string name) => Assert.That(ProblemsOf(name), Is.Empty);

    [TestCaseSource(nameof(NotNames))]
    public void It_refuses(string? name) => Assert.That(ProblemsOf(name), Is.EqualTo([Problem("Bucket", name)]));

    private static IReadOnlyList<string> ProblemsOf(string? name) => Problems.Of(new LogBucketValidator(), new LogBucket { Bucket = name! });
}
