using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Tests on a copy of the deployed cluster, which is the original's again before each. Two at a time: each keeps a processor busy.</summary>
public abstract class DriftTest : DeployingTests
{
    private static readonly SemaphoreSlim s_turn = new(2);

    private DriftCluster? _copy;
    private bool _hasTurn;

    /// <summary>The test's own cluster.</summary>
    private protected DriftCluster Cluster => _copy!;

    /// <summary>What is deployed there.</summary>
    private protected virtual EnvironmentSettings Settings => DriftOriginal.WithoutFirewall;

    private protected override bool IsLong => true;

    [SetUp]
    public async Task Given_a_deployed_cluster()
    {
        var original = await DriftOriginal.DeployedAsync(Settings);
        await s_turn.WaitAsync();
        _hasTurn = true;
        _copy = _copy is null ? await original.CopyAsync() : await _copy.RewoundAsync(original);
    }

    [TearDown]
    public void EndTest()
    {
        if (_hasTurn)
            s_turn.Release();

        _hasTurn = false;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_copy is not null)
            await _copy.DisposeAsync();
    }

    /// <summary>Changes the cluster, looks, undoes what can be undone if that is asked for, and returns what was found.</summary>
    private protected async Task<IReadOnlyList<string>> DoAsync(IReadOnlyList<DriftScenario> scenarios, bool undoes = true)
    {
        Stack<string> undo = [];
        try
        {
            foreach (var scenario in scenarios)
            {
                var said = await Cluster.Aws.RunAsync(scenario.Do(Cluster));
                if (undoes && scenario.Undo is not null)
                    undo.Push(scenario.Undo(Cluster).Replace("RESULT", said));
            }

            return await FoundAsync();
        }
        finally
        {
            foreach (var arguments in undo)
                _ = await Cluster.Aws.RunAsync(arguments);
        }
    }

    private protected async Task<IReadOnlyList<string>> FoundAsync() => [.. (await Cluster.FindAsync()).Findings.Select(DriftScenario.Text)];
}
