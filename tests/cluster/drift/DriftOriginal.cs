using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>One cluster that is deployed for all the tests of drift; each changes a copy of its own.</summary>
internal static class DriftOriginal
{
    /// <summary>Production as it is: with deletion protection, and with a role of the servers' own.</summary>
    public static EnvironmentSettings Settings { get; } = Catalogue.Find("production");

    private static readonly Lazy<Task<DriftCluster>> s_cluster = new(() => DriftCluster.DeployAsync(Settings));

    /// <summary>The cluster, to be copied.</summary>
    public static Task<DriftCluster> DeployedAsync() => s_cluster.Value;

    /// <summary>Takes it away, if a test has asked for it.</summary>
    public static async Task RemoveAsync()
    {
        if (s_cluster.IsValueCreated && s_cluster.Value.IsCompletedSuccessfully)
            await (await s_cluster.Value).DisposeAsync();
    }
}
