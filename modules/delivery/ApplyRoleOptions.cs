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

    /// <summary>The environment, both here and on GitHub, where its protection rules are.</summary>
    public required string Environment { get; init; }

    /// <summary>Where the state is.</summary>
    public required StateStore Store { get; init; }

    /// <summary>The key of the environment's state.</summary>
    public required string StateKey { get; init; }

    /// <summary>The keys of KMS that encrypt volumes of the environment. Default: none, AWS's own key does.</summary>
    public IReadOnlyList<string> VolumeKeyArns { get; init; } = [];

    /// <summary>Whether the environment's stack makes a VPC. Default: false.</summary>
    public bool HasNewVpc { get; init; }

    /// <summary>The names of the buckets that the environment's stack makes. Default: none.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>The name of the key that the environment's stack makes, such as <c>alias/card-web-cluster</c>. Default: null, it makes none.</summary>
    public string? KeyName { get; init; }

    /// <summary>What the environment's alarms are named by. Default: null, it has none.</summary>
    public Names? Watched { get; init; }

    /// <summary>The name of the servers' role and profile that the environment's stack makes. Default: none.</summary>
    public string? ManagedServerRole { get; init; }

    /// <summary>The managed policies that this role may be given, by ARN. Default: none.</summary>
    public IReadOnlyList<string> ServerPolicyArns { get; init; } = [];

    /// <summary>The names of roles that others made and that servers are given, by their instance profile. Default: none.</summary>
    public IReadOnlyList<string> ServerRoles { get; init; } = [];

    /// <summary>The name of the environment's firewall. Default: none.</summary>
    public string? Firewall { get; init; }

    /// <summary>The hosted zone in which the environment's names are. Default: none.</summary>
    public string? ZoneId { get; init; }

    /// <summary>The ARNs of what gives rights in the account and is closed to this role: the CI roles and the identity provider.</summary>
    public required IReadOnlyList<string> Protected { get; init; }
}
