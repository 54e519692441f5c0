using CardWeb.Tf.Operations;
using CardWeb.Tf.Operations.Terraform.States;

namespace CardWeb.Tf.Tests.Operations.Terraform.States;

public sealed class StateDocumentTests
{
    private const string Text = """
        {
          "version": 4, "terraform_version": "1.11.4", "serial": 7, "lineage": "9ab4",
          "outputs": {
            "url": { "value": "http://card-web.example/", "type": "string" },
            "target_group_arn": { "value": "arn", "type": "string" },
            "servers": { "value": { "card-web01": "i-1" }, "type": ["map", "string"] }
          },
          "resources": [
            { "mode": "managed", "type": "aws_lb", "instances": [{}] },
            { "mode": "managed", "type": "aws_instance", "instances": [{}, {}] },
            { "mode": "data", "type": "aws_ami", "instances": [{}] }
          ]
        }
        """;

    private static readonly DateTimeOffset s_written = new(2026, 11, 22, 18, 51, 39, TimeSpan.Zero);

    [Test]
    public void It_tells_what_operating_needs()
    {
        var document = StateDocument.Parse(Text, s_written);

        Assert.That((document.Serial, document.TerraformVersion, document.Resources, document.Written), Is.EqualTo((7, "1.11.4", 3, s_written)));
        Assert.That(document.Outputs.Servers, Is.EqualTo(new Dictionary<string, string> { ["card-web01"] = "i-1" }));
    }

    [Test]
    public void It_tells_which_resources_are_tainted()
    {
        var document = StateDocument.Parse(
            Text.Replace(
                """{ "mode": "managed", "type": "aws_lb", "instances": [{}] }""",
                """
                { "mode": "managed", "type": "aws_lb", "name": "x", "instances": [{ "status": "tainted" }, { "status": "tainted", "deposed": "0a1b" }] },
                { "mode": "managed", "type": "aws_subnet", "name": "y", "instances": [{ "index_key": "b", "status": "tainted" }, { "index_key": 0 }] }
                """,
                StringComparison.Ordinal),
            s_written);

        Assert.That(document.Tainted, Is.EqualTo(new[] { new TaintedResource("aws_lb", "aws_lb.x"), new TaintedResource("aws_subnet", "aws_subnet.y[\"b\"]") }));
    }

    [TestCase("", "is not what Terraform writes")]
    [TestCase("half of a {", "is not what Terraform writes")]
    [TestCase("{}", "is not what Terraform writes")]
    [TestCase("""{"version": 5, "terraform_version": "3.0.0"}""", "was written by Terraform 3.0.0 in a format other than 4")]
    public void What_it_cannot_read_is_an_error(string text, string told) =>
        Assert.That(() => StateDocument.Parse(text, s_written), Throws.TypeOf<OperationException>().With.Message.Contains(told));

    [Test]
    public void One_without_outputs_was_never_deployed_to_the_end() => Assert.That(
        () => StateDocument.Parse(Text.Replace("\"url\"", "\"other\""), s_written).Outputs,
        Throws.TypeOf<OperationException>().With.Message.Contains("never deployed, or not to the end"));
}
