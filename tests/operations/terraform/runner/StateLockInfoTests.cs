using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

public sealed class StateLockInfoTests
{
    [TestCase("2026-11-22T18:51:39.614288518Z")]
    [TestCase("2026-11-22 18:51:39.614288518 +0000 UTC")]
    [TestCase("2026-11-22 18:51:39 +0000 UTC")]
    public void The_time_is_read_from_the_object_and_from_Terraforms_words(string created)
    {
        var info = StateLockInfo.Parse($$"""{"ID":"1","Operation":"OperationTypeApply","Who":"ops@desk","Created":"{{created}}"}""");

        Assert.That((info.When, info.Doing), Is.EqualTo(("2026-11-22 18:51:39 UTC", "an apply")));
    }

    [Test]
    public void What_is_no_time_is_told_as_it_is()
    {
        var info = StateLockInfo.Parse("""{"ID":"1","Operation":"","Created":"lately"}""");

        Assert.That((info.When, info.Since, info.Who, info.Doing), Is.EqualTo(("lately", (DateTimeOffset?)null, "unknown", "an unknown operation")));
    }

    [TestCase("card-web-state-111111111111/card-web/staging/terraform.tfstate", "'dotnet run -- state unlock staging --id 1' (with --local on the emulator).")]
    [TestCase("bucket/card-web/elsewhere/terraform.tfstate", "'terraform force-unlock 1' in the stack's folder.")]
    [TestCase("", "'terraform force-unlock 1' in the stack's folder.")]
    public void It_says_how_to_unlock(string path, string told) =>
        Assert.That(StateLockInfo.Parse($$"""{"ID":"1","Path":"{{path}}"}""").ToString(), Does.EndWith(told));

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("[1]")]
    public void What_it_cannot_read_is_an_error_that_shows_it(string text) =>
        Assert.That(() => StateLockInfo.Parse(text), Throws.TypeOf<OperationException>().With.Message.Contains($"It holds: '{text}'."));
}
