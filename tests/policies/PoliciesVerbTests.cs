using System.Text.Json;
using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Checks.Policies;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Policies;
using CardWeb.Tf.Tests.Operations;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Policies;

/// <summary>The verbs <c>policies</c> and <c>parity</c>, as the pages have them.</summary>
public sealed class PoliciesVerbTests : BusyTests
{
    private const string Start = "dotnet run -- ";

    private static readonly PolicyReport Broken = PolicyReview.Of(
        "card-web-x",
        GoodStack.With("""{"aws_lb": {"web": {"enable_deletion_protection": false, "desync_mitigation_mode": "monitor"}}}"""),
        [new() { Rules = ["balancer-desync"], Where = ["aws_lb.web"], Reason = "A | client's.", Until = new(2026, 1, 1) }, new() { Rules = ["ELB.13"], Where = ["aws_lb.web"], Reason = "x", Until = new(2027, 1, 1) }],
        new(2026, 2, 1));

    private WorkspaceFolder _folder = null!;

    public static IEnumerable<string> Commands =>
        from line in Repository.Read("docs/policies.md").Split('\n')
        where line.StartsWith(Start, StringComparison.Ordinal)
        select line[Start.Length..];

    [OneTimeSetUp]
    public void Given_a_workspace() => _folder = new WorkspaceFolder();

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCaseSource(nameof(Commands))]
    public async Task The_pages_commands_do_what_they_say(string command)
    {
        var result = await _folder.Program.RunAsync(command.Split(' '));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("keeps every policy").Or.Contain("each as declared"));
    }

    [Test]
    public async Task The_report_is_in_the_form_that_the_page_says()
    {
        foreach (var verb in (string[])["policies", "parity"])
        {
            var file = Path.Combine(_folder.Path, $"{verb}.json");
            var result = await _folder.Program.RunAsync(verb, "--json", file, "--markdown", Path.ChangeExtension(file, ".md"));

            Assert.That(result.ExitCode, Is.Zero, result.ToString());
            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            Assert.That(json.RootElement.GetProperty("schema").GetString(), Is.EqualTo($"card-web/{verb}/1"));
            Assert.That(Repository.Read("docs/reports.md"), Does.Contain($"card-web/{verb}/1"));
        }
    }

    [Test]
    public async Task An_environment_that_is_none_is_told()
    {
        var result = await _folder.Program.RunAsync("policies", "qa");

        Assert.That((result.ExitCode, result.Error.Contains("\"qa\"")), Is.EqualTo((1, true)), result.ToString());
    }

    [Test]
    public void What_is_broken_is_told_with_what_is_wanted_and_what_excused_it()
    {
        using TestConsole output = new();
        output.Profile.Width = 250;
        PoliciesText.Write(new OperationConsole(output, TextWriter.Null), [Broken]);

        Assert.That(output.Output, Does.Contain("no longer, its day was 2026-01-01: A | client's.").And.Contain("balancer-deletion-protection"));
        Assert.That(output.Output, Does.Contain("card-web-x: aws_lb.web breaks balancer-deletion-protection (CKV_AWS_150, ELB.6)").And.Contain("found:     enable_deletion_protection is false"));
        Assert.That(output.Output, Does.Contain("the exception ELB.13 at aws_lb.web: nothing breaks ELB.13 there").And.Contain("card-web-x breaks policies in 2 places, and has 2 exceptions that excuse nothing."));
    }

    [Test]
    public void On_GitHub_it_shows_as_it_is() =>
        Assert.That(PoliciesMarkdown.Of([Broken], DateTimeOffset.UnixEpoch), Does.Contain("A &#124; client&#39;s.").And.Contain("⛔ card-web-x breaks policies in 2 places").And.Contain("1970-01-01 00:00 UTC"));
}
