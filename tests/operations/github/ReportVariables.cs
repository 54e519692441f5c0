using CardWeb.Tf.Operations.GitHub;

namespace CardWeb.Tf.Tests.Operations.GitHub;

/// <summary>The environment variables that GitHub Actions gives a workflow's steps.</summary>
internal static class ReportVariables
{
    public static Dictionary<string, string?> Of(FakeGitHub github, string? eventFile = null) => new()
    {
        ["GITHUB_TOKEN"] = "a-token",
        ["GITHUB_REPOSITORY"] = "team/card-web",
        ["GITHUB_API_URL"] = github.Address,
        ["GITHUB_SERVER_URL"] = "https://github.example",
        ["GITHUB_RUN_ID"] = "7",
        ["GITHUB_EVENT_PATH"] = eventFile,
    };

    public static GitHubContext Context(FakeGitHub github, string? eventFile = null)
    {
        List<EnvironmentVariable> set = [.. Of(github, eventFile).Select(variable => new EnvironmentVariable(variable.Key, variable.Value))];
        try
        {
            return GitHubContext.FromEnvironment();
        }
        finally
        {
            set.ForEach(variable => variable.Dispose());
        }
    }
}
