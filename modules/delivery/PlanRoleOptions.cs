namespace CardWeb.Tf.Modules;

/// <summary>The role that can only plan.</summary>
public sealed record PlanRoleOptions
{
    /// <summary>The role's name, unique in the account.</summary>
    public required string Name { get; init; }

    /// <summary>GitHub as an identity provider of the account.</summary>
    public required string IdentityArn { get; init; }

    /// <summary>Whose workflows may assume it.</summary>
    public required GitHubRepository Repository { get; init; }

    /// <summary>Where the state is.</summary>
    public required StateStore Store { get; init; }

    /// <summary>The keys of the states that it may read, one or more.</summary>
    public required IReadOnlyList<string> StateKeys { get; init; }

    /// <summary>What the environments' stacks hold: the role may read that. Default: nothing.</summary>
    public IReadOnlyList<StackContents> Contents { get; init; } = [];

    internal IReadOnlyList<DeliveredStack> Stacks => [.. Contents.Select(contents => new DeliveredStack(Store.Account, "", "", contents))];
}
