namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Takes an environment's inventory, all services at once. What can't be read is an error, never an empty list.</summary>
public sealed class InventoryReader(AwsAccess access) : IDisposable
{
    private readonly ComputeInventory _compute = new(access);
    private readonly BalancingInventory _balancing = new(access);
    private readonly RoleInventory _roles = new(access);

    private readonly IPartReader[] _parts =
    [
        new FleetParts(access), new NetworkParts(access), new ImageParts(access), new BalancerParts(access), new TopicParts(access),
        new BucketParts(access), new KeyParts(access), new ProfileParts(access),
    ];

    /// <summary>Reads all that is asked for.</summary>
    public async Task<EnvironmentInventory> ReadAsync(InventoryQuestion question, CancellationToken cancel)
    {
        var instances = _compute.InstancesAsync(question, cancel);
        var templates = _compute.TemplatesAsync(question.Templates, cancel);
        var rules = _compute.RulesAsync(question.Groups, cancel);
        var targets = _balancing.TargetsAsync(question.TargetGroups, cancel);
        var listeners = _balancing.ListenersAsync(question.Balancers, cancel);
        var listenerRules = _balancing.RulesAsync(question.Listeners, cancel);
        var policies = _roles.PoliciesAsync(question, cancel);
        var parts = Task.WhenAll(_parts.Select(reader => reader.ReadAsync(question, cancel)));
        var bucket = new StateBucketInspection(access, question.Account).RunAsync(cancel);
        await Task.WhenAll(instances, templates, rules, targets, listeners, listenerRules, policies, parts, bucket);
        return new()
        {
            Instances = await instances,
            Templates = await templates,
            GroupRules = await rules,
            Targets = await targets,
            Listeners = await listeners,
            ListenerRules = await listenerRules,
            RolePolicies = await policies,
            Parts = [.. (await parts).SelectMany(found => found)],
            StateBucket = await bucket,
        };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _compute.Dispose();
        _balancing.Dispose();
        _roles.Dispose();
        foreach (var reader in _parts)
            reader.Dispose();
    }
}
