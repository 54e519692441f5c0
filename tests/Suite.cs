[assembly: CardWeb.Tf.Tests.OneNode]
[assembly: Parallelizable(ParallelScope.Fixtures)]

// Most of them wait: for Terraform, or for their turn (BusyTests, OneNode).
[assembly: LevelOfParallelism(64)]

namespace CardWeb.Tf.Tests;

/// <summary>
/// What holds for all tests: fixtures run side by side. Those that change this process's environment variables run alone,
/// at the end.
/// </summary>
[SetUpFixture]
public sealed class Suite
{
    /// <summary>Node says on every start that version 20 is past its end of life; once is enough, and not here.</summary>
    [OneTimeSetUp]
    public void SilenceNode() => Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");

    /// <summary>Takes away what tests have shared, and tells what each folder of tests took.</summary>
    [OneTimeTearDown]
    public async Task EndAsync()
    {
        await Operations.DeployedEnvironment.RemoveAsync();
        await Cluster.Drift.DriftOriginal.RemoveAsync();
        await TestContext.Progress.WriteLineAsync(RunTimes.Report());
    }
}
