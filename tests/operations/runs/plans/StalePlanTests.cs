using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Runs.Plans;

namespace CardWeb.Tf.Tests.Operations.Runs.Plans;

public sealed class StalePlanTests
{
    [Test]
    public void It_is_refused_with_what_moved()
    {
        var planned = State(3, "line", ("gone", "1"), ("same", "1"), ("changed", "1"));
        var now = State(5, "line", ("same", "1"), ("changed", "2"), ("new", "1"));

        var refusal = Assert.Throws<OperationException>(() => StalePlan.EnsureFresh(planned, now));

        Assert.That(refusal!.ExitCode, Is.EqualTo(ExitCode.Refused));
        Assert.That(refusal.Message, Does.Contain("version 3 of the state, and now is version 5").And.Contain("- aws_x.gone is gone").And.Contain("- aws_x.changed was changed").And.Contain("- aws_x.new was added"));
        Assert.That(refusal.Message, Does.Not.Contain("aws_x.same").And.Contain("Nothing was applied"));
    }

    [Test]
    public void A_plan_made_before_there_was_any_state_is_stale_once_there_is_one() =>
        Assert.That(() => StalePlan.EnsureFresh(StateSnapshot.Parse(""), State(1, "line")), Throws.TypeOf<OperationException>());

    [Test]
    public void Another_state_of_the_same_number_is_another_state() =>
        Assert.That(() => StalePlan.EnsureFresh(State(3, "one"), State(3, "other")), Throws.TypeOf<OperationException>());

    [Test]
    public void The_same_state_is_fresh() => Assert.That(() => StalePlan.EnsureFresh(State(3, "line"), State(3, "line")), Throws.Nothing);

    [Test]
    public void No_state_twice_is_fresh() => Assert.That(() => StalePlan.EnsureFresh(StateSnapshot.Empty, StateSnapshot.Parse("\n")), Throws.Nothing);

    private static StateSnapshot State(int serial, string lineage, params (string Name, string Value)[] resources)
    {
        var list = resources.Select(each => $$"""{"mode":"managed","type":"aws_x","name":"{{each.Name}}","instances":[{"attributes":{"v":"{{each.Value}}"} }]}""");
        return StateSnapshot.Parse($$"""{"serial":{{serial}},"lineage":"{{lineage}}","resources":[{{string.Join(',', list)}}]}""");
    }
}
