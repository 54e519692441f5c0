namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Takes an environment's inventory. What can't be read is an error, never an empty list.</summary>
public sealed class InventoryReader(AwsAccess access) : IDisposable
{
    private readonly ComputeInventory _compute = new(access);
    private readonly BalancingInventory _balancing = new(access);
    private readonly RoleInventory _roles = new(access);

    /// <summary>Reads all that is asked for.</summary>
    public async Task<EnvironmentInventory> ReadAsync(InventoryQuestion question, CancellationToken cancel) => new()
    {
        Instances = await _compute.InstancesAsync(question, cancel),
        GroupRules = await _compute.RulesAsync(question.Groups, cancel),
        Targets = await _balancing.TargetsAsync(question.TargetGroups, cancel),
        Listeners = await _balancing.ListenersAsync(question.Balancers, cancel),
        ListenerRules = await _balancing.RulesAsync(question.Listeners, cancel),
        RolePolicies = await _roles.PoliciesAsync(question, cancel),
        StateBucket = await new StateBucketInspection(access, question.Account).RunAsync(cancel),
    };

    /// <inheritdoc />
    public void Dispose()
    {
        _compute.Dispose();
        _balancing.Dispose();
        _roles.Dispose();
    }
}
