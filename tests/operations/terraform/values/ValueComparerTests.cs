using System.Text.Json;
using CardWeb.Tf.Operations.Terraform.Schemas;
using CardWeb.Tf.Operations.Terraform.Values;

namespace CardWeb.Tf.Tests.Operations.Terraform.Values;

public sealed class ValueComparerTests
{
    // The provider writes now one, now the other for what the code does not set.
    [TestCase("aws_launch_template", "name", "null", "\"\"")]
    [TestCase("aws_instance", "hibernation", "false", "null")]
    [TestCase("aws_autoscaling_group", "max_instance_lifetime", "0", "null")]
    [TestCase("aws_autoscaling_group", "suspended_processes", "[]", "null")]
    [TestCase("aws_instance", "tags", "{}", "null")]
    [TestCase("aws_lb", "access_logs", """[{"bucket":"","enabled":false,"prefix":""}]""", "[]")]

    // A set has no order, and it holds blocks in no order either.
    [TestCase("aws_lb", "security_groups", """["sg-1","sg-2"]""", """["sg-2","sg-1"]""")]
    [TestCase("aws_autoscaling_group", "tag", """[{"key":"a"},{"key":"b"}]""", """[{"key":"b"},{"key":"a"}]""")]
    [TestCase("aws_lb_target_group", "health_check", """[{"path":"/","matcher":""}]""", """[{"path":"/","matcher":null}]""")]
    public void Equal(string type, string attribute, string one, string other) => Assert.That(AreEqual(type, attribute, one, other), Is.True);

    [TestCase("aws_instance", "hibernation", "true", "null")]
    [TestCase("aws_launch_template", "name", "null", "\"a\"")]

    // Terminated first by the newest template, or by the oldest instance: the order decides.
    [TestCase("aws_autoscaling_group", "termination_policies", """["OldestInstance","Default"]""", """["Default","OldestInstance"]""")]
    [TestCase("aws_autoscaling_group", "termination_policies", """["Default"]""", """["Default","Default"]""")]
    [TestCase("aws_lb", "security_groups", """["sg-1","sg-1"]""", """["sg-1"]""")]
    [TestCase("aws_autoscaling_group", "tag", """[{"key":"a"}]""", """[{"key":"a"},{"key":"b"}]""")]

    // An empty tag is a tag.
    [TestCase("aws_instance", "tags", """{"Backup":""}""", "{}")]
    [TestCase("aws_instance", "tags", """{"Backup":""}""", "null")]
    [TestCase("aws_instance", "tags", """{"Backup":"","Name":"a"}""", """{"Name":"a"}""")]

    // A rule that blocks, and one that only counts: nothing in either block, and not the same.
    [TestCase("aws_wafv2_web_acl", "default_action", """[{"allow":[{"custom_request_handling":[]}],"block":[]}]""", """[{"allow":[],"block":[{"custom_response":[]}]}]""")]
    [TestCase("aws_wafv2_web_acl", "rule", """[{"name":"a","action":[{"count":[{}],"block":[]}]}]""", """[{"name":"a","action":[{"count":[],"block":[{}]}]}]""")]
    public void Different(string type, string attribute, string one, string other) => Assert.That(AreEqual(type, attribute, one, other), Is.False);

    [Test]
    public void Without_a_schema_values_are_equal_when_their_json_is()
    {
        Assert.That(ValueComparer.AreEqual(ValueShape.Unknown, Json("""{"a":[1,{"b":null}]}"""), Json("""{"a":[1,{}]}""")), Is.True);
        Assert.That(ValueComparer.AreEqual(ValueShape.Unknown, Json("""{"a":[1,2]}"""), Json("""{"a":[2,1]}""")), Is.False);
        Assert.That(ValueComparer.AreEqual(ValueShape.Unknown, Json("""{"a":""}"""), Json("""{"a":null}""")), Is.False);
    }

    private static bool AreEqual(string type, string attribute, string one, string other)
    {
        var shape = ProviderSchema.Shipped.Of(type);
        var result = ValueComparer.AreEqual(shape, Object(attribute, one), Object(attribute, other));
        Assert.That(ValueComparer.AreEqual(shape, Object(attribute, other), Object(attribute, one)), Is.EqualTo(result), "the other way round");
        return result;
    }

    private static JsonElement Object(string attribute, string value) => Json($$"""{"id":"x","{{attribute}}":{{value}}}""");

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
