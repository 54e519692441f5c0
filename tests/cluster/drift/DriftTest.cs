namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Tests on a copy of the deployed cluster, which is the original's again before each.</summary>
public abstract class DriftTest : DeployingTests
{
    private DriftCluster? _copy;

    /// <summary>The test's own cluster.</summary>
    private protected DriftCluster Cluster => _copy!;

    private protected override bool IsLong => true;

    [SetUp]
    public async Task Given_a_deployed_cluster()
    {
        var original = await DriftOriginal.DeployedAsync();
        _copy = _copy is null ? await original.CopyAsync() : await _copy.RewoundAsync(original);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_copy is not null)
            await _copy.DisposeAsync();
    }
}
