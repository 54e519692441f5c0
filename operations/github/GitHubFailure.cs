using Octokit;

namespace CardWeb.Tf.Operations.GitHub;

/// <summary>Makes an error for the user out of what GitHub answers.</summary>
internal static class GitHubFailure
{
    /// <summary>Does the work, and says what was refused when it is.</summary>
    public static async Task<T> ExplainAsync<T>(string what, string permission, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is ApiException or HttpRequestException or TaskCanceledException)
        {
            throw new OperationException($"GitHub did not take {what}: {e.Message} The workflow's job needs 'permissions: {permission}: write'.", e);
        }
    }
}
