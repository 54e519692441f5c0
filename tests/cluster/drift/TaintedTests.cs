using CardWeb.Tf.Environments;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>A resource of every type is marked as broken, as by a creation that failed or was interrupted: the next plan mends it.</summary>
public sealed class TaintedTests : DriftTest
{
    [Test]
    public async Task The_next_plan_mends_what_is_tainted_of_whichever_type()
    {
        string[] tainted = [.. Cluster.Addresses.GroupBy(address => address.Split('.')[0], StringComparer.Ordinal).Select(type => type.Order(StringComparer.Ordinal).First())];
        foreach (var address in tainted)
            await Cluster.TaintAsync(address);

        var (mended, applied) = await Cluster.RedeployAsync(Settings);

        var replaced = applied.ResourceChanges.Where(change => change.IsDestroyed).Select(change => change.Address).ToArray();
        Assert.That(tainted, Has.Length.GreaterThan(40));
        Assert.That(replaced, Is.SupersetOf(tainted.Where(address => !ReplacedResources.AreKept(address.Split('.')[0]))));
        Assert.That(replaced.Where(address => ReplacedResources.AreKept(address.Split('.')[0])), Is.Empty);
        Assert.That(mended.Unfinished, Is.Empty);
        Assert.That((await mended.FindAsync()).Findings.Select(DriftScenario.Text), Is.Empty);
    }
}
