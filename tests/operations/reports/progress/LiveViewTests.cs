using CardWeb.Tf.Operations.Reports.Progress;
using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

public sealed class LiveViewTests
{
    [Test]
    public async Task Steps_and_resources_at_work_are_drawn_and_notes_remain()
    {
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        console.EmitAnsiSequences();
        var view = new LiveView(console, TimeProvider.System);

        var answer = await view.ShowAsync(async () =>
        {
            view.Began("plan");
            view.Ended(new StepTime { Name = "plan", Elapsed = TimeSpan.FromSeconds(4), Outcome = "1 to add", Succeeded = true });
            view.Began("apply");
            view.Report(new TerraformEvent { Type = "apply_start", Message = "", Address = "aws_lb.lb", Action = "create" });
            view.Note("careful");
            await Task.Delay(500);
            return 42;
        });

        Assert.That(answer, Is.EqualTo(42));
        Assert.That(console.Output, Does.Contain("✓ plan").And.Contain("1 to add").And.Contain("creating").And.Contain("aws_lb.lb"));
        Assert.That(console.Output.TrimEnd(), Does.EndWith("careful"));
    }

    [Test]
    public async Task How_things_stand_is_a_picture_until_the_step_ends()
    {
        using var console = new TestConsole();
        console.Profile.Capabilities.Interactive = true;
        console.EmitAnsiSequences();
        var view = new LiveView(console, TimeProvider.System);

        await view.ShowAsync(async () =>
        {
            view.Began("targets");
            view.Stand("a line", new Text("a picture"));
            await Task.Delay(500);
            view.Ended(new StepTime { Name = "targets", Elapsed = TimeSpan.Zero, Outcome = "2 of 2 healthy", Succeeded = true });
            await Task.Delay(500);
            return 0;
        });

        Assert.That(console.Output, Does.Contain("a picture").And.Contain("a line"));
        Assert.That(console.Output[console.Output.LastIndexOf("2 of 2 healthy", StringComparison.Ordinal)..], Does.Not.Contain("a picture"));
    }

    [Test]
    public void What_fails_in_it_comes_out()
    {
        using var console = new TestConsole();

        Assert.That(
            () => new LiveView(console, TimeProvider.System).ShowAsync<int>(() => throw new InvalidOperationException("no")),
            Throws.InvalidOperationException.With.Message.EqualTo("no"));
    }
}
