using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What the API is asked about: the containers that Terraform knows, and the tags that mark the environment's own.</summary>
public sealed record InventoryQuestion
{
    /// <summary>The security groups.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>The instances, by id.</summary>
    public IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>The tags that mark instances of the environment.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The target groups, by ARN.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>The load balancers, by ARN.</summary>
    public IReadOnlyList<string> Balancers { get; init; } = [];

    /// <summary>The listeners whose rules are asked for, by ARN.</summary>
    public IReadOnlyList<string> Listeners { get; init; } = [];

    /// <summary>The roles, by name.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The policies that these roles are meant to have; what any other allows is read as well.</summary>
    public IReadOnlyCollection<(string Role, string Policy)> WantedPolicies { get; init; } = [];

    /// <summary>The account, whose state bucket is looked at.</summary>
    public required AccountSettings Account { get; init; }
}
