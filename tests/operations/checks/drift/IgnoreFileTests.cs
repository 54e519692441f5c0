using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Operations.Checks.Drift;

public sealed class IgnoreFileTests
{
    private static readonly DateOnly Today = new(2026, 3, 1);

    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Make() => _folder = new TemporaryFolder();

    [TearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void An_entry_excuses_what_it_names_until_the_end_of_its_day()
    {
        var file = Read("""{"ignore": [{"address": "aws_lb.lb", "attribute": "tags", "reason": "moving house", "until": "2026-03-01"}]}""");
        var report = file.Apply(new DriftReport([Given.Finding("tags.Owner"), Given.Finding("tags_all"), Given.Finding()]));
        Assert.That(report.Findings.Select(finding => finding.Category), Is.EqualTo([FindingCategory.Ignored, FindingCategory.ChangedOutside, FindingCategory.ChangedOutside]));
        Assert.That((report.Findings[0].IgnoredBecause, report.Findings[0].IgnoredUntil), Is.EqualTo(("moving house", (DateOnly?)Today)));
        Assert.That(report.Drift.Count(), Is.EqualTo(2));
        Assert.That(report.UnusedIgnores, Is.Empty);
    }

    [Test]
    public void An_entry_goes_by_the_physical_id_as_well_and_one_that_matches_nothing_is_told()
    {
        var file = Read("""{"ignore": [{"physicalId": "arn:lb", "reason": "r", "until": "2026-12-31"}, {"address": "aws_lb.gone", "attribute": "x", "reason": "r", "until": "2026-12-31"}]}""");
        var report = file.Apply(new DriftReport([Given.Finding()]));
        Assert.That(report.IsClean, Is.True);
        Assert.That(report.UnusedIgnores, Is.EqualTo(["aws_lb.gone (x)"]));
    }

    [TestCase("[]", "must be an object with the list \"ignore\", got: []")]
    [TestCase("{", "It is not JSON")]
    [TestCase("""{"ignore": [], "ignored": []}""", "the file: unknown field \"ignored\"; there are: ignore.")]
    [TestCase("""{"ignore": [7]}""", "entry 1: must be an object, got: 7.")]
    [TestCase("""{"ignore": [{"address": "a", "reason": "r", "until": "2026-12-31", "resaon": "r"}]}""", "entry 1: unknown field \"resaon\"; there are: address, physicalId, attribute, reason, until.")]
    [TestCase("""{"ignore": [{"address": "a", "reason": "r", "reason": "s", "until": "2026-12-31"}]}""", "\"reason\" is a duplicate field")]
    [TestCase("""{"ignore": [{"address": "a", "until": "2026-12-31"}]}""", "entry 1: must have a \"reason\"")]
    [TestCase("""{"ignore": [{"address": "a", "reason": " ", "until": "2026-12-31"}]}""", "\"reason\" must be a text that is not empty, got: \" \".")]
    [TestCase("""{"ignore": [{"address": "a", "reason": "r"}]}""", "entry 1: must have \"until\", the last day on which it counts, such as \"2026-04-01\".")]
    [TestCase("""{"ignore": [{"address": "a", "reason": "r", "until": "31.12.2026"}]}""", "\"until\" must be a day like \"2026-04-01\", got: \"31.12.2026\".")]
    [TestCase("""{"ignore": [{"address": "aws_lb.a", "reason": "r", "until": "2026-02-28"}]}""", "entry 1: aws_lb.a was ignored until 2026-02-28, which is past")]
    [TestCase("""{"ignore": [{"reason": "r", "until": "2026-12-31"}]}""", "got neither")]
    [TestCase("""{"ignore": [{"address": "a", "physicalId": "b", "reason": "r", "until": "2026-12-31"}]}""", "got both")]
    public void What_is_wrong_is_named(string text, string problem) =>
        Assert.That(() => Read(text), Throws.TypeOf<OperationException>().With.Message.Contains(problem).And.Property("ExitCode").EqualTo(ExitCode.Error));

    [Test]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Assert.That(
            () => Read("""{"ignore": [{"address": "a", "why": "r", "until": "2020-01-01"}, {"reason": "r", "until": "x"}]}"""),
            Throws.TypeOf<OperationException>().With.Message.Contains("\"why\"").And.Message.Contains("reason").And.Message.Contains("2020-01-01").And.Message.Contains("entry 2").And.Message.Contains("\"x\""));

    [Test]
    public void A_file_that_is_named_has_to_be_there_and_an_environments_own_need_not()
    {
        using var workspace = new WorkspaceFolder();
        Assert.That(IgnoreFile.Find(workspace.Workspace, "staging", named: null, Today), Is.EqualTo(IgnoreFile.None));
        Assert.That(() => IgnoreFile.Find(workspace.Workspace, "staging", "none.json", Today), Throws.TypeOf<OperationException>().With.Message.Contains("no ignore file 'none.json'"));
    }

    private IgnoreFile Read(string text)
    {
        var file = Path.Combine(_folder.Path, "ignore.json");
        File.WriteAllText(file, text);
        return IgnoreFile.Read(file, Today);
    }
}
