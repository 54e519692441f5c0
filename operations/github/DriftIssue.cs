using CardWeb.Tf.Environments;
using Octokit;

namespace CardWeb.Tf.Operations.GitHub;

/// <summary>One issue for each environment: open while it drifts or cannot be checked, closed by a check that found it clean.</summary>
public sealed class DriftIssue(GitHubContext context, EnvironmentSettings settings)
{
    private const string Label = "drift";

    private string Marker => $"<!-- {settings.Product} drift {settings.Name} -->";

    private string Run => context.RunUrl is { } url ? $" ({url})" : "";

    /// <summary>Opens it, or brings it up to date, and returns its address.</summary>
    /// <param name="markdown">The report.</param>
    public Task<string?> OpenAsync(string markdown) => Explained(async () =>
    {
        var body = markdown.StartsWith(Marker, StringComparison.Ordinal) ? markdown : $"{Marker}\n{markdown}";
        if (await FindAsync() is not { } issue)
            return (await CreateAsync($"{settings.Name} has drifted", body)).HtmlUrl;

        if (issue.Body != body)
            await Issues.Update(context.Owner, context.Repository, issue.Number, new IssueUpdate { Title = $"{settings.Name} has drifted", Body = body });

        return issue.HtmlUrl;
    });

    /// <summary>Closes it, when it is open; returns its address, or null.</summary>
    public Task<string?> CloseAsync() => Explained(async () =>
    {
        if (await FindAsync() is not { } issue)
            return null;

        await Issues.Comment.Create(context.Owner, context.Repository, issue.Number, $"A check found {settings.Name} as its code wants it{Run}.");
        await Issues.Update(context.Owner, context.Repository, issue.Number, new IssueUpdate { State = ItemState.Closed });
        return issue.HtmlUrl;
    });

    /// <summary>Says that a check failed, so that no one takes silence for health; returns the issue's address.</summary>
    public Task<string?> FailAsync() => Explained(async () =>
    {
        var text = $"The check of {settings.Name} failed{Run}, so it is not known whether it has drifted; the log of the run says why.";
        if (await FindAsync() is not { } issue)
            return (await CreateAsync($"{settings.Name} could not be checked for drift", $"{Marker}\n{text}")).HtmlUrl;

        await Issues.Comment.Create(context.Owner, context.Repository, issue.Number, text);
        return issue.HtmlUrl;
    });

    private IIssuesClient Issues => context.Client.Issue;

    private static Task<string?> Explained(Func<Task<string?>> work) => GitHubFailure.ExplainAsync("the drift issue", "issues", work);

    private Task<Issue> CreateAsync(string title, string body)
    {
        NewIssue issue = new(title) { Body = body };
        issue.Labels.Add(Label);
        return Issues.Create(context.Owner, context.Repository, issue);
    }

    private async Task<Issue?> FindAsync()
    {
        RepositoryIssueRequest open = new() { State = ItemStateFilter.Open };
        open.Labels.Add(Label);
        var issues = await Issues.GetAllForRepository(context.Owner, context.Repository, open);
        return issues.FirstOrDefault(issue => issue.PullRequest is null && issue.Body?.StartsWith(Marker, StringComparison.Ordinal) == true);
    }
}
