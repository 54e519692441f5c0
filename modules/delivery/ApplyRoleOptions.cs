namespace CardWeb.Tf.Modules;

/// <summary>The role that deploys one environment.</summary>
public sealed record ApplyRoleOptions
{
    /// <summary>The role's name, unique in the account.</summary>
    public required string Name { get; init; }

    /// <summary>GitHub as an identity provider of the account.</summary>
    public required string IdentityArn { get; init; }

    /// <summary>Whose workflows may assume it.</summary>
    public required GitHubRepository Repository { get; init; }

    /// <summary>What the tag <c>Project</c> says of all that it deploys.</summary>
    public required string Product { get; init; }

    /// <summary>The environment, both here and on GitHub, where its protection rules are.</summary>
    public required string Environment { get; init; }

    /// <summary>Where the state is.</summary>
    public required StateStore Store { get; init; }

    /// <summary>The key of the environment's state.</summary>
    public required string StateKey { get; init; }

    /// <summary>What the environment's stack holds: the role may make and change that, and nothing else.</summary>
    public required StackContents Contents { get; init; }

    /// <summary>The names of roles that others made and that servers are given, by their instance profile. Default: none.</summary>
    public IReadOnlyList<string> ServerRoles { get; init; } = [];

    /// <summary>The ARNs of what gives rights in the account and is closed to this role: the CI roles and the identity provider.</summary>
    public required IReadOnlyList<string> Protected { get; init; }

    internal DeliveredStack Stack => new(Store.Account, Product, Environment, Contents) { FurtherServerRoles = ServerRoles };
}
