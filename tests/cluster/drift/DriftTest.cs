namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>A test on a copy of the deployed cluster. As many run side by side as the machine has processors.</summary>
[Category(Deploys.Category)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
[Parallelizable(ParallelScope.All)]
public abstract class DriftTest : IAsyncDisposable
{
    private Deploys.Turn? _turn;

    /// <summary>The test's own cluster.</summary>
    private protected DriftCluster Cluster { get; private set; } = null!;

    [SetUp]
    public async Task Given_a_deployed_cluster()
    {
        var deployed = await DriftSetUp.DeployedAsync();
        _turn = await Deploys.TurnAsync();
        Cluster = await deployed.CopyAsync();
    }

    [TearDown]
    public async Task Stop() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null)
            await Cluster.DisposeAsync();

        Cluster = null!;
        _turn?.Dispose();
        _turn = null;
        GC.SuppressFinalize(this);
    }
}
