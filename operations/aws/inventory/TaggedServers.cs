namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Looks for servers by the tags of an environment.</summary>
public sealed class TaggedServers(AwsAccess access) : IDisposable
{
    private readonly ComputeInventory _compute = new(access);

    /// <summary>The ids of those that live.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(IReadOnlyDictionary<string, string> tags, CancellationToken cancel) =>
        [.. (await _compute.TaggedAsync(tags, cancel)).Where(server => !server.IsGone).Select(server => server.Id)];

    /// <inheritdoc />
    public void Dispose() => _compute.Dispose();
}
