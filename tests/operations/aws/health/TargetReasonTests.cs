using CardWeb.Tf.Operations.Aws.Health;

namespace CardWeb.Tf.Tests.Operations.Aws.Health;

public sealed class TargetReasonTests
{
    /// <summary>The whole list of the API's reference for TargetHealth.</summary>
    private static readonly string[] s_codes =
    [
        "Elb.RegistrationInProgress", "Elb.InitialHealthChecking", "Target.ResponseCodeMismatch", "Target.Timeout",
        "Target.FailedHealthChecks", "Target.NotRegistered", "Target.NotInUse", "Target.DeregistrationInProgress",
        "Target.InvalidState", "Target.IpUnusable", "Target.HealthCheckDisabled", "Elb.InternalError",
    ];

    [Test]
    public void Every_code_of_aws_has_its_plain_words() =>
        Assert.That(TargetReason.All.Select(reason => reason.Code), Is.EquivalentTo(s_codes));

    [TestCaseSource(nameof(s_codes))]
    public void Each_says_what_it_means_and_what_to_look_at(string code)
    {
        var reason = TargetReason.Of(new TargetHealth { InstanceId = "i-1", State = "unhealthy", Reason = code });

        Assert.That(reason, Has.Property("Code").EqualTo(code).And.Property("Meaning").Not.Empty.And.Property("LookAt").Not.Empty);
    }

    [TestCase("initial", true)]
    [TestCase("unhealthy", true)]
    [TestCase("unhealthy.draining", true)]
    [TestCase("unused", false)]
    [TestCase("draining", false)]
    [TestCase("unavailable", false)]
    [TestCase("newest", true)]
    public void A_state_without_a_reason_has_its_plain_words_too(string state, bool passes)
    {
        var reason = TargetReason.Of(new TargetHealth { InstanceId = "i-1", State = state });

        Assert.That(reason, Has.Property("Passes").EqualTo(passes).And.Property("Text").Not.Empty.And.Property("LookAt").Not.Empty);
        Assert.That(reason!.Text, Does.Not.Contain("("));
    }

    [Test]
    public void A_healthy_one_has_no_reason() =>
        Assert.That(TargetReason.Of(new TargetHealth { InstanceId = "i-1", State = "healthy" }), Is.Null);

    [Test]
    public void A_code_that_is_new_is_told_as_it_is_and_waited_for() =>
        Assert.That(
            TargetReason.Of(new TargetHealth { InstanceId = "i-1", State = "unhealthy", Reason = "Target.New" }),
            Has.Property("Meaning").EqualTo("AWS says Target.New").And.Property("Passes").True);

    [TestCase("stopped")]
    [TestCase("stopping")]
    [TestCase("shutting-down")]
    [TestCase("terminated")]
    public void An_instance_that_does_not_run_is_the_reason_before_any_other(string state) =>
        Assert.That(
            TargetReason.Of(new TargetHealth { InstanceId = "i-1", State = "initial", Reason = "Elb.InitialHealthChecking", InstanceState = state }),
            Has.Property("Meaning").EqualTo($"its instance is {state}").And.Property("Passes").False);
}
