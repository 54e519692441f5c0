using Octokit;

namespace CardWeb.Tf.Operations.GitHub;

/// <summary>
/// One comment on a pull request for each marker, the first line of the text: written once, then kept up to date, so
/// that the newest report is the only one.
/// </summary>
public sealed class StickyComment(GitHubContext context)
{
    /// <summary>Writes it, and returns its address.</summary>
    public Task<string> PublishAsync(string markdown)
    {
        var number = context.PullRequest
            ?? throw new OperationException("This workflow does not run for a pull request, so there is none to comment on: run it on 'pull_request', or leave out --comment.");
        return GitHubFailure.ExplainAsync($"the comment on pull request {number}", "pull-requests", () => WriteAsync(number, markdown));
    }

    private async Task<string> WriteAsync(int number, string markdown)
    {
        var comments = context.Client.Issue.Comment;
        var marker = markdown.Split('\n')[0].Trim();
        var all = await comments.GetAllForIssue(context.Owner, context.Repository, number);
        var written = all.FirstOrDefault(comment => IsOurs(comment, marker)) is { } earlier
            ? await comments.Update(context.Owner, context.Repository, earlier.Id, markdown)
            : await comments.Create(context.Owner, context.Repository, number, markdown);
        return written.HtmlUrl;
    }

    // Whoever may write a comment may write the marker too, and could change the report afterwards: a workflow's are a bot's.
    private static bool IsOurs(IssueComment comment, string marker) =>
        comment.User?.Type == AccountType.Bot && comment.Body?.StartsWith(marker, StringComparison.Ordinal) == true;
}
