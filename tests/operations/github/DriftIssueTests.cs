using CardWeb.Tf.Environments;
using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.GitHub;

namespace CardWeb.Tf.Tests.Operations.GitHub;

/// <summary>One issue for each environment, from its first drift to the check that finds it clean.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
public sealed class DriftIssueTests : IDisposable
{
    private readonly FakeGitHub _github = new();
    private readonly DriftIssue _issue, _other;

    public DriftIssueTests()
    {
        var context = ReportVariables.Context(_github);
        _issue = new DriftIssue(context, Catalogue.Find("development"));
        _other = new DriftIssue(context, Catalogue.Find("staging"));
    }

    public void Dispose() => _github.Dispose();

    [Test]
    public async Task It_is_opened_once_and_kept_up_to_date()
    {
        _ = await _issue.OpenAsync("one finding");
        var address = await _issue.OpenAsync("two findings");
        Assert.That(_github.Issues.Select(issue => (string)issue["body"]!), Is.EqualTo(["<!-- card-web drift development -->\ntwo findings"]));
        Assert.That(address, Is.EqualTo("https://github.example/1"));
    }

    [Test]
    public async Task Each_environment_has_its_own()
    {
        _ = await _issue.OpenAsync("of development");
        _ = await _other.OpenAsync("of staging");
        _ = await _other.CloseAsync();
        Assert.That(_github.Issues.Select(issue => (string)issue["state"]!), Is.EqualTo(["open", "closed"]));
    }

    [Test]
    public async Task A_clean_check_closes_it_and_says_so_and_the_next_drift_opens_another()
    {
        _ = await _issue.OpenAsync("a finding");
        _ = await _issue.CloseAsync();
        Assert.That((string)_github.Issues[0]["state"]!, Is.EqualTo("closed"));
        Assert.That(_github.CommentsOn(1), Is.EqualTo(["A check found development as its code wants it (https://github.example/team/card-web/actions/runs/7)."]));
        _ = await _issue.OpenAsync("another finding");
        Assert.That(_github.Issues, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_clean_check_without_an_issue_writes_nothing()
    {
        Assert.That(await _issue.CloseAsync(), Is.Null);
        Assert.That(_github.Issues, Is.Empty);
    }

    [Test]
    public async Task A_failed_check_never_closes_it_and_opens_one_where_there_is_none()
    {
        _ = await _issue.FailAsync();
        Assert.That((string)_github.Issues.Single()["title"]!, Is.EqualTo("development could not be checked for drift"));
        _ = await _issue.FailAsync();
        Assert.That((string)_github.Issues.Single()["state"]!, Is.EqualTo("open"));
        Assert.That(_github.CommentsOn(1), Has.One.Contains("it is not known whether it has drifted"));
    }

    [Test]
    public void What_GitHub_refuses_is_an_error_with_the_permission_that_is_missing()
    {
        _github.Refusal = 403;
        Assert.That(async () => await _issue.OpenAsync("a finding"), Throws.InstanceOf<OperationException>().With.Message.Contains("Resource not accessible by integration").And.Message.Contains("permissions: issues: write"));
    }
}
