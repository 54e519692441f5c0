using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>One cluster that is deployed for all the tests of drift; each changes a copy of its own.</summary>
[SetUpFixture]
public sealed class DriftSetUp
{
    /// <summary>Production as it is: with deletion protection, and with a role of the servers' own.</summary>
    internal static EnvironmentSettings Settings { get; } = Catalogue.Find("production");

    private static readonly Lazy<Task<DriftCluster>> s_cluster = new(() => DriftCluster.DeployAsync(Settings));

    /// <summary>The cluster, to be copied.</summary>
    internal static Task<DriftCluster> DeployedAsync() => s_cluster.Value;

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_cluster.IsValueCreated && s_cluster.Value.IsCompletedSuccessfully)
            await (await s_cluster.Value).DisposeAsync();
    }
}
