[assembly: CardWeb.Tf.Tests.PhaseTimes]
[assembly: LevelOfParallelism(3)]

namespace CardWeb.Tf.Tests;

/// <summary>
/// What holds for all tests: JSII keeps one Node process, so they run one at a time; but those that mostly wait for
/// Terraform, each with an emulator of its own, run side by side.
/// </summary>
[SetUpFixture]
public sealed class Suite
{
    /// <summary>Node says on every start that version 20 is past its end of life; once is enough, and not here.</summary>
    [OneTimeSetUp]
    public void SilenceNode() => Environment.SetEnvironmentVariable("JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION", "20");

    /// <summary>What each folder of tests took.</summary>
    [OneTimeTearDown]
    public void TellTimes() => TestContext.Progress.WriteLine($"Time by folder:{Environment.NewLine}{PhaseTimesAttribute.Report}");
}
