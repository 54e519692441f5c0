using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class StepsTests
{
    private readonly ManualClock _clock = new();

    [Test]
    public async Task A_step_has_its_time_and_what_came_of_it()
    {
        var steps = Make();

        await steps.RunAsync("plan", () => After(TimeSpan.FromSeconds(4), 8), count => $"{count} to add");

        Assert.That(steps.Times.Single(), Is.EqualTo(new StepTime { Name = "plan", Elapsed = TimeSpan.FromSeconds(4), Outcome = "8 to add", Succeeded = true }));
    }

    [TestCase(typeof(InvalidOperationException), "failed")]
    [TestCase(typeof(OperationCanceledException), "interrupted")]
    public void One_that_does_not_come_to_its_end_says_so(Type type, string outcome)
    {
        var steps = Make();

        Assert.That(() => steps.RunAsync<int>("plan", () => throw (Exception)Activator.CreateInstance(type)!, _ => ""), Throws.TypeOf(type));
        Assert.That(steps.Times.Single(), Has.Property("Outcome").EqualTo(outcome).And.Property("Succeeded").False);
    }

    [TestCase(0.04, "0.0s")]
    [TestCase(12.34, "12.3s")]
    [TestCase(119.9, "119.9s")]
    [TestCase(125, "2m05s")]
    public void Times_are_short_to_read(double seconds, string expected) =>
        Assert.That(Durations.Text(TimeSpan.FromSeconds(seconds)), Is.EqualTo(expected));

    private Steps Make() => new(new LineView(TextWriter.Null, _clock), _clock);

    private Task<int> After(TimeSpan time, int result)
    {
        _clock.GoOn(time);
        return Task.FromResult(result);
    }
}
