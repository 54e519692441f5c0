namespace CardWeb.Tf.Environments;

/// <summary>What the product is called, who delivers it from GitHub, and how long the accounts keep what could bring a state back.</summary>
public sealed record DeliverySettings
{
    /// <summary>
    /// The product's own name: 1 to 20 lower-case letters, digits and hyphens, a letter first, such as <c>card-web</c>. Stacks, states, CI roles and
    /// the tag <c>Project</c> are named by it, and where they say nothing else the environments' prefixes and state buckets. Changing it once
    /// something is deployed makes everything anew, beside what stands: docs/your-own.md.
    /// </summary>
    public required string Product { get; init; }

    /// <summary>The environment that all others are compared with, by its name. Default: <c>production</c>.</summary>
    public string Reference { get; init; } = "production";

    /// <summary>The repository on GitHub whose workflows are trusted: owner and name, such as <c>example/card-web</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>The branch that is deployed. Default: <c>main</c>.</summary>
    public string Branch { get; init; } = "main";

    /// <summary>
    /// The number of the repository's owner, together with <see cref="RepositoryId"/>. Set both where GitHub puts them
    /// into the subject of its tokens, as for every repository made or renamed since July 2026. Default: none.
    /// <c>gh api repos/OWNER/NAME --jq '.owner.id, .id'</c> shows them.
    /// </summary>
    public long? RepositoryOwnerId { get; init; }

    /// <summary>The number of the repository.</summary>
    public long? RepositoryId { get; init; }

    /// <summary>The accounts in which someone else has made GitHub's identity provider, of which an account has one. Default: none.</summary>
    public IReadOnlyList<string> AccountsWithIdentityProvider { get; init; } = [];

    /// <summary>The names of roles that others made and that an environment's <c>Server.InstanceProfile</c> holds: a deployment hands them to the servers. Default: none.</summary>
    public IReadOnlyList<string> ServerRoles { get; init; } = [];

    /// <summary>How many days an old version of a state can be fetched back, 30 to 3650. Default: 365.</summary>
    public int OldStatesDays { get; init; } = 365;

    /// <summary>How many days it can be seen who read or wrote a state, 1 to 3650. Default: 365.</summary>
    public int AccessLogsDays { get; init; } = 365;
}
