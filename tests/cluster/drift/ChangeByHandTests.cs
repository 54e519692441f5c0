using CardWeb.Tf.Operations.Aws.Inventory;
using CardWeb.Tf.Tests.Operations.Checks.Drift;

namespace CardWeb.Tf.Tests.Cluster.Drift;

/// <summary>No kind of thing that can hang on a resource is left untried.</summary>
public sealed class ChangeByHandTests
{
    [Test]
    public void Each_kind_has_a_change_on_the_emulator_or_a_case_of_its_own()
    {
        var changed = ChangeByHand.All.SelectMany(change => change.Also.Prepend(change.Found)).Select(found => found.Split(' ')[1]);
        var told = PartFindingsTests.Kinds.Select(kind => kind.ToString());

        Assert.That(Enum.GetNames<PartKind>().Except(changed.Concat(told)), Is.Empty);
    }
}
