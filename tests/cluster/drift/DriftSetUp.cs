using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>
/// One deployed cluster for all the tests of drift, which take turns on it, beside other fixtures. Each leaves it as the
/// code says.
/// </summary>
[SetUpFixture]
[Parallelizable(ParallelScope.Self | ParallelScope.Fixtures)]
public sealed class DriftSetUp
{
    private static DriftCluster? s_cluster;

    internal static DriftCluster Cluster => s_cluster ?? throw new InvalidOperationException("It is deployed before the first test.");

    /// <summary>Production as it is: with deletion protection, and with a role of the servers' own.</summary>
    internal static EnvironmentSettings Settings { get; } = Catalogue.Find("production");

    [OneTimeSetUp]
    public async Task Deploy() => s_cluster = await DriftCluster.DeployAsync(Settings);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (s_cluster is { } cluster)
            await cluster.DisposeAsync();
    }
}
