using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class LineViewWaitTests
{
    private ManualClock _clock = null!;
    private StringWriter _output = null!;
    private LineView _view = null!;

    [SetUp]
    public void Given_a_view()
    {
        _clock = new ManualClock();
        _output = new StringWriter();
        _view = new LineView(_output, _clock);
    }

    [TearDown]
    public void Remove() => _output.Dispose();

    [Test]
    public async Task A_wait_for_the_states_lock_is_told_as_the_reason()
    {
        await _view.ShowAsync(() =>
        {
            _view.Began("plan");
            _view.Report(Event("state_lock_acquire", null));
            _clock.GoOn(TimeSpan.FromSeconds(15));
            _view.Report(Event("refresh_start", "aws_lb.lb"));
            _clock.GoOn(TimeSpan.FromSeconds(15));
            return Task.FromResult(0);
        });

        Assert.That(Lines()[1..], Is.EqualTo(new[]
        {
            "[15.0s]   still at it: plan, waiting for the state's lock",
            "[30.0s]   still at it: aws_lb.lb refreshing for 15.0s",
        }));
    }

    [Test]
    public async Task A_step_that_waits_says_for_what()
    {
        await _view.ShowAsync(() =>
        {
            _view.Began("targets");
            _view.Stand("1 of 2 healthy", new Text("a table"));
            _clock.GoOn(TimeSpan.FromSeconds(15));
            return Task.FromResult(0);
        });

        Assert.That(Lines()[2..], Is.EqualTo(new[] { "[15.0s]   still at it: targets, 1 of 2 healthy" }));
    }

    [Test]
    public void How_things_stand_is_a_line_where_it_differs_from_the_last()
    {
        _view.Began("targets");
        foreach (var line in (string[])["1 of 2 healthy", "1 of 2 healthy", "2 of 2 healthy"])
            _view.Stand(line, new Text("a table"));

        Assert.That(Lines()[1..], Is.EqualTo(new[] { "[0.0s]   1 of 2 healthy", "[0.0s]   2 of 2 healthy" }));
    }

    private static TerraformEvent Event(string type, string? address) => new() { Type = type, Message = "", Address = address };

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
