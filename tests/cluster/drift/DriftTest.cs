namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Tests on copies of the deployed cluster, each on its own.</summary>
public abstract class DriftTest : DeployingTests
{
    /// <summary>The test's own cluster.</summary>
    private protected DriftCluster Cluster { get; private set; } = null!;

    private protected override bool IsLong => true;

    [SetUp]
    public async Task Given_a_deployed_cluster() => Cluster = await (await DriftOriginal.DeployedAsync()).CopyAsync();

    [TearDown]
    public async Task Stop()
    {
        if (Cluster is not null)
            await Cluster.DisposeAsync();

        Cluster = null!;
    }
}
