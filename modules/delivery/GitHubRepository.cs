namespace CardWeb.Tf.Modules;

/// <summary>
/// The repository whose workflows are trusted, and how GitHub names them in the subject of a token.
/// See https://docs.github.com/en/actions/reference/security/oidc
/// </summary>
public sealed record GitHubRepository
{
    /// <summary>Owner and name, such as <c>example/card-web</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The branch that is deployed. Default: <c>main</c>.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>
    /// The number of the owner, together with <see cref="Id"/>: for a repository whose subjects carry both, as do all
    /// that were made or renamed since July 2026. Default: none, the subject has the names alone.
    /// </summary>
    public long? OwnerId { get; init; }

    /// <summary>The number of the repository, which no one else ever gets, whatever it is called.</summary>
    public long? Id { get; init; }

    internal string BranchRef => $"refs/heads/{Branch}";

    /// <summary>A workflow of a pull request.</summary>
    internal string PullRequestSubject => Subject("pull_request");

    /// <summary>A workflow on the branch, without an environment.</summary>
    internal string BranchSubject => Subject($"ref:{BranchRef}");

    /// <summary>A job in an environment: the subject then names no branch.</summary>
    internal string EnvironmentSubject(string environment) => Subject($"environment:{environment}");

    private string Subject(string context)
    {
        var parts = Name.Split('/');
        var name = (OwnerId, Id) is ({ } owner, { } repository) ? FormattableString.Invariant($"{parts[0]}@{owner}/{parts[1]}@{repository}") : Name;
        return $"repo:{name}:{context}";
    }
}
