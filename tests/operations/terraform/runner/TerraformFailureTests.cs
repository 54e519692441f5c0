using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

public sealed class TerraformFailureTests
{
    private static readonly Diagnostic s_lock = new()
    {
        IsError = true,
        Summary = "Error acquiring the state lock",
        Detail = """
            Error message: operation error S3: PutObject, https response error StatusCode: 412
            Lock Info:
              ID:        a430d8f8-c6f9-ed13-5278-fc340b2321af
              Path:      card-web-state/card-web/development/terraform.tfstate
              Operation: OperationTypeApply
              Who:       ops@desk
              Version:   1.11.4
              Created:   2026-11-22 18:51:39.72156655 +0000 UTC
              Info:
            """,
    };

    [Test]
    public void A_held_lock_is_told_in_plain_words_with_its_own_exit_code()
    {
        var error = TerraformFailure.Of("plan", "/stack", [s_lock], "");

        Assert.That(error.ExitCode, Is.EqualTo(ExitCode.Locked));
        Assert.That(error.Message, Does.Contain("locked by ops@desk, since 2026-11-22 18:51:39").And.Contain("for an apply").And.Contain("'dotnet run -- state unlock development --id a430d8f8-c6f9-ed13-5278-fc340b2321af'"));
    }

    [Test]
    public void A_lock_that_could_not_be_asked_for_is_an_error_like_any_other()
    {
        var unreachable = s_lock with { Detail = "Error message: connection refused" };

        Assert.That(TerraformFailure.Of("plan", "/stack", [unreachable], "").ExitCode, Is.EqualTo(ExitCode.Error));
    }

    [Test]
    public void Each_error_is_told_once_and_consequences_are_left_out()
    {
        var cause = new Diagnostic { IsError = true, Summary = "creating the listener", Detail = "refused", Address = "aws_lb_listener.http" };
        var halted = new Diagnostic { IsError = true, Summary = "execution halted", Detail = "" };
        var warning = new Diagnostic { IsError = false, Summary = "deprecated", Detail = "" };

        var error = TerraformFailure.Of("apply", "/stack", [warning, cause, halted, cause, halted], "");

        Assert.That(error.Message, Is.EqualTo("'terraform apply' failed in /stack:\n- aws_lb_listener.http: creating the listener\n    refused"));
    }

    [Test]
    public void Without_diagnostics_what_else_was_written_is_told() =>
        Assert.That(TerraformFailure.Of("output", "/stack", [], "Error: no state\n").Message, Does.EndWith("- Error: no state"));
}
