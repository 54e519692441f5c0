using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Deployment;
using CardWeb.Tf.Operations.Checks.Drift;
using CardWeb.Tf.Operations.Checks.Health;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Deployment;
using CardWeb.Tf.Operations.Terraform.Stacks;
using CardWeb.Tf.Tests.Operations.Checks.Drift;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Deployment;

public sealed class UpReportTests
{
    [Test]
    public void A_server_that_is_not_healthy_has_its_exit_code_and_its_reason_on_standard_error()
    {
        using var output = new TestConsole();
        using var error = new StringWriter();
        var target = new TargetHealth { InstanceId = "i-1", State = "unhealthy", Reason = "Target.Timeout", Port = 80 };

        var code = UpReport.Write(new OperationConsole(output, error), Result(target));

        Assert.That(code, Is.EqualTo(ExitCode.Unhealthy));
        Assert.That(output.Output, Does.Contain("Target.Timeout"));
        Assert.That(error.ToString(), Does.Contain("0 of 1 healthy in card-web-staging, and the time given is up").And.Contain("card-web01 (i-1): it does not answer the health check in time (Target.Timeout). Look at that its security group admits"));
    }

    [Test]
    public void No_changes_are_said_in_these_words()
    {
        using var output = new TestConsole();

        var code = UpReport.Write(new OperationConsole(output, TextWriter.Null), Result(new TargetHealth { InstanceId = "i-1", State = "healthy", Port = 80 }));

        Assert.That(code, Is.EqualTo(ExitCode.Done));
        Assert.That(output.Output, Does.Contain("No changes."));
    }

    [Test]
    public void What_was_changed_by_hand_is_told_with_its_exit_code()
    {
        using var output = new TestConsole();
        Finding finding = new()
        {
            Category = FindingCategory.Unmanaged, Severity = Severity.Critical, PhysicalId = "sgr-1", Summary = "Port 22 is open to the world.", Remedy = new("By hand.", Command: null, NeedsHand: true),
        };

        var code = UpReport.Write(new OperationConsole(output, TextWriter.Null), Result(new TargetHealth { InstanceId = "i-1", State = "healthy", Port = 80 }, finding));

        Assert.That(code, Is.EqualTo(ExitCode.Difference));
        Assert.That(output.Output, Does.Contain("sgr-1").And.Contain("Port 22 is open to the world."));
    }

    private static UpResult Result(TargetHealth target, params Finding[] findings) => new()
    {
        Target = Given.Target(isLocal: true),
        HasChanged = false,
        Found = new DeploymentFindings { Outputs = Outputs, Health = Health(target), Drift = new DriftReport(findings) },
    };

    private static StackOutputs Outputs => new()
    {
        Url = new Uri("http://card-web.example/"), TargetGroupArn = "arn", Servers = new Dictionary<string, string> { ["card-web01"] = "i-1" },
    };

    private static VerificationResult Health(TargetHealth target) => new()
    {
        Report = new HealthReport([new ServerHealth("card-web01", target)]),
        Verdict = target.IsHealthy ? Verdict.Healthy : Verdict.TimeUp,
        Looks = 1,
        InARow = 1,
        Polls = 1,
        Elapsed = TimeSpan.Zero,
    };
}
