namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>What an environment has, by the API's own account: asked of AWS and not of Terraform.</summary>
public sealed record EnvironmentInventory
{
    /// <summary>The instances, terminated ones included.</summary>
    public IReadOnlyList<FoundInstance> Instances { get; init; } = [];

    /// <summary>The rules of the security groups.</summary>
    public IReadOnlyList<FoundGroupRule> GroupRules { get; init; } = [];

    /// <summary>What is registered in the target groups; what is on its way out is left out.</summary>
    public IReadOnlyList<FoundTarget> Targets { get; init; } = [];

    /// <summary>The load balancers' listeners.</summary>
    public IReadOnlyList<FoundListener> Listeners { get; init; } = [];

    /// <summary>The listeners' rules, the default ones left out.</summary>
    public IReadOnlyList<FoundListenerRule> ListenerRules { get; init; } = [];

    /// <summary>The policies that the roles have.</summary>
    public IReadOnlyList<FoundRolePolicy> RolePolicies { get; init; } = [];

    /// <summary>The versions of the launch templates.</summary>
    public IReadOnlyList<FoundTemplate> Templates { get; init; } = [];

    /// <summary>What hangs on the resources, the servers left out.</summary>
    public IReadOnlyList<FoundPart> Parts { get; init; } = [];

    /// <summary>In what the state's bucket is not as the account's bootstrap wants it.</summary>
    public IReadOnlyList<BootstrapDifference> StateBucket { get; init; } = [];

    /// <summary>How many things were looked at.</summary>
    public int Count => Instances.Count + GroupRules.Count + Targets.Count + Listeners.Count + ListenerRules.Count + RolePolicies.Count
        + Templates.Count + Parts.Count + Instances.Sum(instance => instance.Parts.Count) + 1;
}
