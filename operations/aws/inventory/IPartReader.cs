namespace CardWeb.Tf.Operations.Aws.Inventory;

/// <summary>Asks one service what hangs on the resources of the environment.</summary>
internal interface IPartReader : IDisposable
{
    /// <summary>Reads it. What can't be read is an error, never an empty list.</summary>
    Task<IReadOnlyList<FoundPart>> ReadAsync(InventoryQuestion question, CancellationToken cancel);
}
