using CardWeb.Tf.Operations.Reports.Plans;

namespace CardWeb.Tf.Tests.Operations.Reports.Plans;

/// <summary>What a plan's report shows of a change, as the provider's schema says what its values are.</summary>
public sealed class SchemaChangesTests
{
    [Test]
    public void What_the_schema_says_is_equal_is_not_shown()
    {
        var changes = Changes(
            "aws_lb",
            """{"name_prefix":"","security_groups":["a","b"],"tags":{},"idle_timeout":1}""",
            """{"name_prefix":null,"security_groups":["b","a"],"tags":null,"idle_timeout":2}""");

        Assert.That(changes.Select(change => change.Path), Is.EqualTo(new[] { "idle_timeout" }));
    }

    [Test]
    public void A_change_of_nothing_but_empty_values_is_shown_too() => Assert.That(
        Changes("aws_lb", """{"name_prefix":null}""", """{"name_prefix":""}"""),
        Is.EqualTo(new ValueChange[] { new("name_prefix", null, "\"\"") }));

    [Test]
    public void An_empty_tag_is_shown() => Assert.That(
        Changes("aws_instance", """{"tags":{"Name":"a"}}""", """{"tags":{"Backup":"","Name":"a"}}"""),
        Is.EqualTo(new ValueChange[] { new("tags.Backup", null, "\"\"") }));

    [Test]
    public void A_list_whose_order_changes_is_shown() => Assert.That(
        Changes("aws_autoscaling_group", """{"termination_policies":["a","b"]}""", """{"termination_policies":["b","a"]}"""),
        Is.EqualTo(new ValueChange[] { new("termination_policies", """["a","b"]""", """["b","a"]""") }));

    [Test]
    public void A_block_added_to_a_set_is_one_row() => Assert.That(
        Changes(
            "aws_autoscaling_group",
            """{"tag":[{"key":"Environment","value":"a"},{"key":"Project","value":"b"}]}""",
            """{"tag":[{"key":"Backup","value":"c"},{"key":"Environment","value":"a"},{"key":"Project","value":"b"}]}"""),
        Is.EqualTo(new ValueChange[] { new("tag", null, """{"key":"Backup","value":"c"}""") }));

    [Test]
    public void A_block_of_a_set_that_changes_is_one_row_for_what_was_and_one_for_what_will_be() => Assert.That(
        Changes(
            "aws_autoscaling_group",
            """{"tag":[{"key":"a","value":"1"},{"key":"b","value":"2"}]}""",
            """{"tag":[{"key":"b","value":"3"},{"key":"a","value":"1"}]}"""),
        Is.EqualTo(new ValueChange[] { new("tag", """{"key":"b","value":"2"}""", null), new("tag", null, """{"key":"b","value":"3"}""") }));

    private static IReadOnlyList<ValueChange> Changes(string type, string before, string after) =>
        Given.Resource(Given.Change("[\"update\"]", before, after).Replace("aws_x", type)).Attributes;
}
