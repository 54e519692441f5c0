using CardWeb.Tf.Operations.Terraform.Runner;

namespace CardWeb.Tf.Tests.Operations.Terraform.Runner;

public sealed class TerraformEventTests
{
    private const string Start = """
        {"@level":"info","@message":"aws_lb.lb: Creating...","type":"apply_start",
         "hook":{"resource":{"addr":"aws_lb.lb","resource_type":"aws_lb"},"action":"create"}}
        """;

    private const string Summary = """
        {"@level":"info","@message":"Plan: 8 to add","type":"change_summary","changes":{"add":8,"change":1,"import":0,"remove":2,"operation":"plan"}}
        """;

    private const string Failed = """
        {"@level":"error","@message":"Error: no","type":"diagnostic",
         "diagnostic":{"severity":"error","summary":"no","detail":"because","address":"aws_lb.lb"}}
        """;

    [Test]
    public void A_resource_that_begins_has_its_address_and_what_is_done_to_it()
    {
        var told = TerraformEvent.Parse(Start);

        Assert.That(told, Has.Property("Type").EqualTo("apply_start").And.Property("Address").EqualTo("aws_lb.lb").And.Property("Action").EqualTo("create"));
    }

    [Test]
    public void A_summary_has_its_counts()
    {
        var changes = TerraformEvent.Parse(Summary)!.Changes!;

        Assert.That(changes.Planned, Is.EqualTo("8 to add, 1 to change, 2 to destroy"));
        Assert.That(changes.Done, Is.EqualTo("8 added, 1 changed, 2 destroyed"));
    }

    [Test]
    public void An_error_has_its_words_and_its_resource() =>
        Assert.That(TerraformEvent.Parse(Failed)!.Diagnostic!.ToString(), Is.EqualTo("aws_lb.lb: no\n  because"));

    [TestCase("")]
    [TestCase("Successfully configured the backend \"s3\"!")]
    [TestCase("{ half of an")]
    [TestCase("{}")]
    public void A_line_that_is_none_is_left_to_others(string line) => Assert.That(TerraformEvent.Parse(line), Is.Null);
}
