using System.Text.Json;
using CardWeb.Tf.Environments;
using Octokit;

namespace CardWeb.Tf.Operations.GitHub;

/// <summary>
/// The repository that a workflow runs for, as GitHub Actions tells it.
/// See https://docs.github.com/en/actions/reference/workflows-and-actions/variables
/// </summary>
public sealed record GitHubContext
{
    /// <summary>The repository's owner.</summary>
    public required string Owner { get; init; }

    /// <summary>The repository's name.</summary>
    public required string Repository { get; init; }

    /// <summary>GitHub's API, spoken to with the workflow's own token.</summary>
    public required IGitHubClient Client { get; init; }

    /// <summary>The page of this run of the workflow; null outside of one.</summary>
    public string? RunUrl { get; init; }

    /// <summary>The pull request that the workflow runs for; null when it runs for something else.</summary>
    public int? PullRequest { get; init; }

    /// <summary>What the environment variables of this process say.</summary>
    /// <exception cref="OperationException">One that is needed is missing or wrong.</exception>
    public static GitHubContext FromEnvironment()
    {
        var repository = Required("GITHUB_REPOSITORY").Split('/');
        if (repository is not [{ Length: > 0 } owner, { Length: > 0 } name])
            throw new OperationException($"GITHUB_REPOSITORY must be <owner>/<name>, got: \"{string.Join('/', repository)}\".");

        return new GitHubContext
        {
            Owner = owner,
            Repository = name,
            Client = Connect(Required("GITHUB_TOKEN"), Variable("GITHUB_API_URL")),
            RunUrl = Variable("GITHUB_RUN_ID") is { } run
                ? $"{Variable("GITHUB_SERVER_URL") ?? "https://github.com"}/{owner}/{name}/actions/runs/{run}"
                : null,
            PullRequest = Variable("GITHUB_EVENT_PATH") is { } file ? PullRequestIn(file) : null,
        };
    }

    private static GitHubClient Connect(string token, string? api)
    {
        ProductHeaderValue product = new(Catalogue.Product);
        GitHubClient client = new(product, api is null ? GitHubClient.GitHubApiUrl : new Uri(api)) { Credentials = new Credentials(token) };
        client.SetRequestTimeout(TimeSpan.FromSeconds(30));
        return client;
    }

    private static int? PullRequestIn(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            return json.RootElement.TryGetProperty("pull_request", out var request) ? request.GetProperty("number").GetInt32() : null;
        }
        catch (Exception e) when (e is IOException or JsonException or KeyNotFoundException)
        {
            throw new OperationException($"GITHUB_EVENT_PATH names '{file}', which is no event of GitHub's: {e.Message}", e);
        }
    }

    private static string Required(string name) => Variable(name)
        ?? throw new OperationException($"{name} is not set: only a workflow of GitHub Actions can report there, with 'env: GITHUB_TOKEN: ${{{{ github.token }}}}'.");

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
