using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class SlowestTableTests
{
    private readonly ManualClock _clock = new();
    private RunningResources _running = null!;

    [SetUp]
    public void Given_resources()
    {
        _running = new RunningResources(_clock);
        _running.Name(new Dictionary<string, string> { ["aws_lb.lb"] = "load-balancer/balancer" });
    }

    [Test]
    public void The_five_that_took_longest_are_shown_with_their_constructs()
    {
        for (var number = 1; number <= 6; number++)
            Work($"aws_instance.i{number}", "create", number);
        Work("aws_lb.lb", "update", 60);
        Work("data.aws_ami.a", "read", 90);

        Assert.That(Rows(), Is.EqualTo(new[]
        {
            "load-balancer/balancer 60.0s changed aws_lb.lb",
            "- 6.0s created aws_instance.i6",
            "- 5.0s created aws_instance.i5",
            "- 4.0s created aws_instance.i4",
            "- 3.0s created aws_instance.i3",
        }));
    }

    [Test]
    public void One_that_failed_says_so()
    {
        Work("aws_lb.lb", "create", 60, "apply_errored");

        Assert.That(Rows(), Is.EqualTo(new[] { "load-balancer/balancer 60.0s creating failed aws_lb.lb" }));
    }

    [Test]
    public void Where_Terraform_worked_on_none_there_is_no_table()
    {
        Work("data.aws_ami.a", "read", 90);

        Assert.That(SlowestTable.Of(_running.Ended), Is.Null);
    }

    [Test]
    public void They_are_told_after_the_steps()
    {
        using var output = new TestConsole();
        output.Width(200);
        using var lines = new StringWriter();
        LineView view = new(lines, _clock);
        Work("aws_lb.lb", "create", 60, view.Report);

        WorkReport.Show(new OperationConsole(output, TextWriter.Null, _clock), new Steps(view, _clock), view);

        Assert.That(output.Output, Does.Match("(?s)Step .*total.*Slowest .*60.0s +created +aws_lb.lb"));
    }

    private string[] Rows()
    {
        using var console = new TestConsole();
        console.Width(200);
        console.Write(SlowestTable.Of(_running.Ended)!);
        return [.. console.Lines.Where(line => line.Contains('s') && line.Contains('.')).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }

    private void Work(string address, string action, int seconds, string end = "apply_complete") =>
        Work(address, action, seconds, told => _running.Take(told), end);

    private void Work(string address, string action, int seconds, Action<TerraformEvent> report, string end = "apply_complete")
    {
        report(new TerraformEvent { Type = "apply_start", Message = "", Address = address, Action = action });
        _clock.GoOn(TimeSpan.FromSeconds(seconds));
        report(new TerraformEvent { Type = end, Message = "", Address = address, Action = action });
    }
}
