using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Operations.Targets;

/// <summary>Tells why an environment has no state.</summary>
public static class NoState
{
    /// <summary>The state that an environment must have for what is asked.</summary>
    /// <exception cref="OperationException">It has none: it was never deployed, or its bucket is not there.</exception>
    public static async Task<StateDocument> RequireAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        if (await target.State.DocumentAsync(cancel) is { } document)
            return document;

        await EnsureBucketAsync(target, cancel);
        throw new OperationException(
            $"{target.Settings.Name} was never deployed: there is no state at {target.State.Address}. Deploy it first.");
    }

    /// <summary>Returns when there is a bucket.</summary>
    /// <exception cref="OperationException">There is none.</exception>
    public static async Task EnsureBucketAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        if (await target.State.HasBucketAsync(cancel))
            return;

        throw new OperationException(
            $"{target.Settings.Name} was never deployed: the state bucket '{target.Settings.StateBucket}' is not there. "
            + $"Make it first: '{target.Command("bootstrap")}'; then deploy.");
    }
}
