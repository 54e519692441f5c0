namespace CardWeb.Tf.Modules;

/// <summary>
/// What delivering the resources of a module takes. One class stands beside each module that makes resources; a role
/// gets of it what its stack holds.
/// </summary>
internal abstract class ModulePermissions
{
    /// <summary>Those of all modules.</summary>
    public static IReadOnlyList<ModulePermissions> All { get; } =
    [
        new BucketPermissions(),
        new DomainPermissions(),
        new FirewallPermissions(),
        new FleetPermissions(),
        new ImagePermissions(),
        new KeyPermissions(),
        new LoadBalancerPermissions(),
        new NetworkPermissions(),
        new SecurityGroupPermissions(),
        new ServerRolePermissions(),
        new WatchPermissions(),
        new WebServerPermissions(),
    ];

    /// <summary>What the policies are named by that hold them, such as <c>network</c>.</summary>
    public abstract string Subject { get; }

    /// <summary>The module's resources.</summary>
    public abstract IReadOnlyList<ResourceKind> Kinds { get; }

    /// <summary>
    /// What is allowed beyond that: on things that cannot carry the tags when AWS asks. Asked only when the stack holds one of
    /// the kinds.
    /// </summary>
    public virtual IEnumerable<PolicyStatement> Beyond(DeliveredStack stack) => [];

    /// <summary>The kinds that a stack holds.</summary>
    internal IReadOnlyList<ResourceKind> In(StackContents contents) => [.. Kinds.Where(kind => contents.Has(kind.Type))];
}
