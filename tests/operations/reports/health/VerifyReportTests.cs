using System.Text.Json;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws;
using CardWeb.Tf.Operations.Aws.Fleets;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Probing;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Health;
using CardWeb.Tf.Operations.Targets;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Health;

public sealed class VerifyReportTests
{
    private static readonly TargetHealth s_healthy = new() { InstanceId = "i-1", State = "healthy", Port = 80, Zone = "us-west-1b", InstanceState = "running" };

    [Test]
    public void Before_the_first_approval_a_single_server_is_healthy_and_the_zone_without_one_is_told()
    {
        var (code, output, error) = Write(Result(s_healthy));

        Assert.That((code, error), Is.EqualTo((ExitCode.Done, "")));
        Assert.That(output, Does.Contain("card-web-development is healthy: 1 server in us-west-1b").And.Contain("Note: us-west-1c has no server by now").And.Contain("'dotnet run -- verify development --probe'"));
    }

    [TestCase(Verdict.Hopeless, "and waiting does not fix it:")]
    [TestCase(Verdict.TimeUp, "and the time given is up, after 12.0s:")]
    public void What_is_not_healthy_is_told_on_standard_error_with_the_reason(Verdict verdict, string why)
    {
        var (code, output, error) = Write(Result(s_healthy with { State = "unused", Reason = "Target.NotInUse" }, verdict));

        Assert.That(code, Is.EqualTo(ExitCode.Unhealthy));
        Assert.That(error, Does.Contain("0 of 1 healthy in card-web-development, " + why).And.Contain("(Target.NotInUse). Look at the listener's default action"));
        Assert.That(output, Does.Contain("unused").And.Not.Contain("is healthy"));
    }

    [Test]
    public void A_healthy_server_that_never_answers_is_not_as_wanted()
    {
        var (code, output, error) = Write(Result(s_healthy) with { Probe = Probe("HTTP 503") });

        Assert.That(code, Is.EqualTo(ExitCode.Unhealthy));
        Assert.That(output, Does.Match(@"HTTP 503 +- +- +1 +100%"));
        Assert.That(error, Does.Contain("not every one has answered").And.Contain("card-web01 (i-1) has answered none of 1 requests"));
    }

    [Test]
    public void In_maintenance_the_servers_are_healthy_and_no_one_is_told_to_read_the_site()
    {
        var (code, output, _) = Write(Result(s_healthy) with { IsInMaintenance = true });

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(output, Does.Contain("is healthy").And.Contain("Note: the site is in maintenance: everyone gets that page with HTTP 503").And.Not.Contain("--probe"));
    }

    [Test]
    public void Every_member_of_the_JSON_is_described()
    {
        var plain = Result(s_healthy);
        FleetState state = new() { Desired = 1, Members = [], Refresh = new("Successful", 100, "-"), Trouble = "-" };
        FleetHealth fleet = new(new("fleet", "card-web-fleet", Minimum: 1, "arn"), state, [new("fleet 1", s_healthy)]);
        var result = plain with { Probe = Probe("HTTP 503"), Health = plain.Health with { Report = plain.Health.Report with { Fleets = [fleet] } } };
        using var json = JsonDocument.Parse(ReportJson.Text(VerifyJson.Of(result, DateTimeOffset.UnixEpoch)));
        var guide = Regex.Match(Repository.Read("docs/reports.md"), "(?s)## verify: .*?(?=\n## |\\z)", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        Assert.That(Members(json.RootElement).Distinct(), Is.Not.Empty.And.All.Matches<string>(name => guide.Contains($"`{name}`") || guide.Contains($"`{name}[]`")));
    }

    private static IEnumerable<string> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };

    private static (ExitCode Code, string Output, string Error) Write(VerifyResult result)
    {
        using var output = new TestConsole();
        output.Width(200);
        using var error = new StringWriter();
        var code = VerifyReport.Write(new OperationConsole(output, error), result);
        return (code, output.Output, error.ToString());
    }

    private static VerifyResult Result(TargetHealth target, Verdict verdict = Verdict.Healthy) => new()
    {
        Target = new EnvironmentTarget
        {
            Settings = Catalogue.Find("development"),
            Workspace = Workspace.Find(Repository.Root),
            Options = new EnvironmentOptions(),
            Access = new AwsAccess { Region = "us-west-1", Credentials = new AnonymousAWSCredentials() },
            Variables = new Dictionary<string, string?>(),
        },
        Expected = new ExpectedTargets { TargetGroupArn = "arn", Servers = new Dictionary<string, string> { ["card-web01"] = "i-1" }, Port = 80, Zones = ["us-west-1b"] },
        Health = new VerificationResult
        {
            Report = new HealthReport([new ServerHealth("card-web01", target)]) { Strangers = [s_healthy] },
            Verdict = verdict,
            Looks = 3,
            InARow = 3,
            Polls = 3,
            Elapsed = TimeSpan.FromSeconds(12),
        },
    };

    private static ProbeResult Probe(string answer) => new()
    {
        Page = new Uri("http://card-web.example/health"),
        Answers = [SiteAnswer.Nothing(answer)],
        Servers = new Dictionary<string, string> { ["card-web01"] = "i-1" },
    };
}
