namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>Production without its firewall, changed behind Terraform's back in one way at a time: that change is found, and nothing else.</summary>
public sealed class EachChangeTests : DriftTest
{
    internal static IEnumerable<DriftScenario> Undoable => DriftScenario.Undoable;

    [TestCaseSource(nameof(Undoable))]
    public async Task Each_change_is_found_alone(object change) => Assert.That(await DoAsync([(DriftScenario)change], undoes: false), Is.EqualTo([((DriftScenario)change).Found]));
}
