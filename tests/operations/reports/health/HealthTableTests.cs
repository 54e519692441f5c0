using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports.Health;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Health;

public sealed class HealthTableTests
{
    [Test]
    public void It_shows_every_server_and_why_one_is_not_healthy()
    {
        using var console = new TestConsole();
        console.Width(200);
        HealthReport report = new(
        [
            new ServerHealth("card-web01", new TargetHealth { InstanceId = "i-1", State = "healthy", Port = 80, Zone = "us-west-1b" }),
            new ServerHealth("card-web02", new TargetHealth { InstanceId = "i-2", State = "unused", Reason = "Target.NotRegistered" }),
        ]);

        console.Write(HealthTable.Of(report));

        var rows = console.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.That(rows, Is.SupersetOf(new[]
        {
            "Server Instance Zone Port State Reason",
            "card-web01 i-1 us-west-1b 80 healthy",
            "card-web02 i-2 - - unused it is not in the target group (Target.NotRegistered)",
        }));
    }
}
