using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.GitHub;

namespace CardWeb.Tf.Tests.Operations.GitHub;

/// <summary>One comment for each environment on a pull request.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[NonParallelizable]
public sealed class StickyCommentTests : IDisposable
{
    private readonly FakeGitHub _github = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _github.Dispose();
        _folder.Dispose();
    }

    [Test]
    public async Task It_is_written_once_and_then_replaced()
    {
        StickyComment comment = new(ReportVariables.Context(_github, Event("""{"pull_request":{"number":5}}""")));
        _ = await comment.PublishAsync("<!-- plan staging -->\nfirst");
        _ = await comment.PublishAsync("<!-- plan production -->\nanother");
        _ = await comment.PublishAsync("<!-- plan staging -->\nsecond");
        Assert.That(_github.CommentsOn(5), Is.EqualTo(["<!-- plan staging -->\nsecond", "<!-- plan production -->\nanother"]));
    }

    [Test]
    public async Task A_persons_comment_with_the_same_first_line_is_left_alone()
    {
        StickyComment comment = new(ReportVariables.Context(_github, Event("""{"pull_request":{"number":5}}""")));
        _ = await comment.PublishAsync("<!-- plan staging -->\nforged");
        _github.Comments[0]["user"]!["type"] = "User";
        _ = await comment.PublishAsync("<!-- plan staging -->\nreal");
        Assert.That(_github.CommentsOn(5), Is.EqualTo(["<!-- plan staging -->\nforged", "<!-- plan staging -->\nreal"]));
    }

    [Test]
    public void Without_a_pull_request_it_says_so() =>
        Assert.That(
            () => new StickyComment(ReportVariables.Context(_github, Event("""{"schedule":"0 6 * * *"}"""))).PublishAsync("text"),
            Throws.InstanceOf<OperationException>().With.Message.Contains("does not run for a pull request"));

    [TestCase("GITHUB_TOKEN")]
    [TestCase("GITHUB_REPOSITORY")]
    public void Outside_of_a_workflow_it_names_what_is_missing(string name)
    {
        using EnvironmentVariable gone = new("GITHUB_TOKEN", null), nowhere = new("GITHUB_REPOSITORY", name == "GITHUB_TOKEN" ? "team/card-web" : null);
        Assert.That(GitHubContext.FromEnvironment, Throws.InstanceOf<OperationException>().With.Message.StartsWith($"{name} is not set"));
    }

    [Test]
    public void An_event_that_is_none_is_named() =>
        Assert.That(() => ReportVariables.Context(_github, Event("nonsense")), Throws.InstanceOf<OperationException>().With.Message.Contains("no event of GitHub's"));

    private string Event(string text)
    {
        var file = Path.Combine(_folder.Path, "event.json");
        File.WriteAllText(file, text);
        return file;
    }
}
