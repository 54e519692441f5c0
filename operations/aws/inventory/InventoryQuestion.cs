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

    /// <summary>The Auto Scaling groups, by name.</summary>
    public IReadOnlyList<string> Fleets { get; init; } = [];

    /// <summary>The launch templates, by id.</summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>The VPCs that are the environment's own.</summary>
    public IReadOnlyList<string> Vpcs { get; init; } = [];

    /// <summary>The HTTPS listeners, by ARN.</summary>
    public IReadOnlyList<string> SecureListeners { get; init; } = [];

    /// <summary>The machine images, by id.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>The images' snapshots, by id.</summary>
    public IReadOnlyList<string> Snapshots { get; init; } = [];

    /// <summary>The topics, by ARN.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The buckets, by name: the environment's, and the state's.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>The keys, by id.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>The account, whose state bucket is looked at.</summary>
    public required AccountSettings Account { get; init; }
}
