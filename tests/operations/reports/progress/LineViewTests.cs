using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class LineViewTests
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
        _view.Name(new Dictionary<string, string> { ["aws_lb.lb"] = "load-balancer/balancer" });
    }

    [TearDown]
    public void Remove() => _output.Dispose();

    [Test]
    public void Each_event_is_a_line_with_its_time()
    {
        _view.Began("apply");
        _clock.GoOn(TimeSpan.FromSeconds(2));
        _view.Report(Event("apply_start", "aws_lb.lb", "create"));
        _clock.GoOn(TimeSpan.FromSeconds(60));
        _view.Report(Event("apply_complete", "aws_lb.lb", "create"));
        _view.Ended(new StepTime { Name = "apply", Elapsed = TimeSpan.FromSeconds(62), Outcome = "1 added", Succeeded = true });

        Assert.That(Lines(), Is.EqualTo(new[]
        {
            "[0.0s] apply…",
            "[2.0s]   aws_lb.lb (load-balancer/balancer): creating…",
            "[62.0s]   aws_lb.lb (load-balancer/balancer): created in 60.0s",
            "[62.0s] apply: 1 added (62.0s)",
        }));
    }

    [Test]
    public async Task A_long_silence_is_broken_by_what_is_still_at_work()
    {
        await _view.ShowAsync(() =>
        {
            _view.Began("apply");
            _view.Report(Event("apply_start", "aws_lb.lb", "create"));
            _clock.GoOn(TimeSpan.FromSeconds(31));
            return Task.FromResult(0);
        });

        Assert.That(Lines()[2..], Is.EqualTo(new[]
        {
            "[15.0s]   still at it: aws_lb.lb (load-balancer/balancer) creating for 15.0s",
            "[30.0s]   still at it: aws_lb.lb (load-balancer/balancer) creating for 30.0s",
        }));
    }

    [Test]
    public async Task After_the_work_it_is_silent()
    {
        await _view.ShowAsync(() =>
        {
            _view.Began("apply");
            return Task.FromResult(0);
        });
        _clock.GoOn(TimeSpan.FromSeconds(60));

        Assert.That(Lines(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Looking_at_a_resource_is_not_worth_a_line_but_failing_to_is()
    {
        _view.Report(Event("refresh_start", "aws_lb.lb", null));
        _view.Report(Event("refresh_complete", "aws_lb.lb", null));
        _view.Report(Event("apply_start", "data.aws_ami.a", "read"));
        _view.Report(Event("apply_errored", "data.aws_ami.a", "read"));

        Assert.That(Lines(), Is.EqualTo(new[] { "[0.0s]   data.aws_ami.a: reading failed after 0.0s" }));
    }

    [Test]
    public void One_of_several_instances_has_its_constructs_path_too()
    {
        _view.Report(Event("apply_start", "aws_lb.lb[\"a\"]", "delete"));

        Assert.That(Lines().Single(), Does.EndWith("aws_lb.lb[\"a\"] (load-balancer/balancer): destroying…"));
    }

    [Test]
    public void A_warning_is_told()
    {
        _view.Report(Event("diagnostic", null, null) with
        {
            Diagnostic = new Diagnostic { IsError = false, Summary = "deprecated", Detail = "use another" },
        });

        Assert.That(_output.ToString(), Does.Contain("warning: deprecated"));
    }

    private static TerraformEvent Event(string type, string? address, string? action) =>
        new() { Type = type, Message = "", Address = address, Action = action };

    private string[] Lines() => _output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
