using Amazon.Runtime;
using CardWeb.Tf.Operations.Runs.Sessions;
using CardWeb.Tf.Operations.Targets;

namespace CardWeb.Tf.Operations.Runs.Drift;

/// <summary>Looks whether there is anything to compare, before time is spent on it.</summary>
public static class DeployedCheck
{
    /// <summary>Returns when the environment's state knows a resource.</summary>
    /// <exception cref="OperationException">It knows none, or can't be read.</exception>
    public static async Task EnsureAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        if (await ResourcesAsync(target, cancel) > 0)
            return;

        await LostState.EnsureNoneAsync(target, cancel);

        var deploy = target.Options.IsLocal ? $"dotnet run -- up {target.Settings.Name}" : target.Command("plan");
        throw new OperationException(
            $"{target.Settings.StackName} was never deployed: there is no resource in its state, {target.Settings.StateKey} in the bucket "
            + $"'{target.Settings.StateBucket}', so that nothing can be compared. Deploy it first: {deploy}.");
    }

    private static async Task<int> ResourcesAsync(EnvironmentTarget target, CancellationToken cancel)
    {
        try
        {
            return await target.State.ResourcesAsync(cancel);
        }
        catch (Exception e) when (e is AmazonClientException or HttpRequestException)
        {
            throw new OperationException($"The state of {target.Settings.StackName} can't be read, in the bucket '{target.Settings.StateBucket}': {e.Message}", e);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new OperationException(
                $"The state of {target.Settings.StackName} is damaged: {target.Settings.StateKey} in the bucket '{target.Settings.StateBucket}' is not "
                + $"what Terraform writes ({e.Message}). The bucket keeps older versions of it.",
                e);
        }
    }
}
