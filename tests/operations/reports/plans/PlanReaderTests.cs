using CardWeb.Tf.Operations.Reports.Plans;

namespace CardWeb.Tf.Tests.Operations.Reports.Plans;

public sealed class PlanReaderTests
{
    [Test]
    public void Only_what_differs_is_told_down_to_the_single_attribute()
    {
        var resource = Given.Resource(Given.Change(
            "[\"update\"]",
            """{"id":"x-1","name":"one","tags":{"a":"1","b":"2"},"check":[{"path":"/health","port":80}],"zones":["b","c"]}""",
            """{"id":"x-1","name":"one","tags":{"a":"1","b":"3"},"check":[{"path":"/other","port":80}],"zones":["b","d"]}"""));

        Assert.That((resource.Kind, resource.ConstructPath, resource.Address, resource.PhysicalId), Is.EqualTo((ChangeKind.Change, "modules/a", "aws_x.a", "x-1")));
        Assert.That(resource.Attributes, Is.EqualTo(new ValueChange[]
        {
            new("check[0].path", "\"/health\"", "\"/other\""), new("tags.b", "\"2\"", "\"3\""), new("zones", "[\"b\",\"c\"]", "[\"b\",\"d\"]"),
        }));
    }

    [Test]
    public void What_is_not_known_yet_is_said_to_be_so_and_what_forces_a_replacement_too()
    {
        var resource = Given.Resource(Given.Change(
            "[\"create\",\"delete\"]",
            """{"id":"x-1","ami":"ami-1","size":1,"arn":"arn-1","disk":[{"id":"vol-1","encrypted":true}]}""",
            """{"ami":"ami-2","size":1,"disk":[{"encrypted":true}]}""",
            """ "after_unknown":{"id":true,"arn":true,"disk":[{"id":true}]},"replace_paths":[["ami"]] """,
            "\"action_reason\":\"replace_because_cannot_update\""));

        Assert.That((resource.Kind, resource.Why), Is.EqualTo((ChangeKind.Replace, "forced by ami")));
        Assert.That(resource.Attributes.Single(attribute => attribute.Path == "disk[0].id"), Is.EqualTo(new ValueChange("disk[0].id", "\"vol-1\"", ValueChange.Unknown)));
        Assert.That(resource.Telling, Is.EqualTo(new[] { new ValueChange("ami", "\"ami-1\"", "\"ami-2\"") { ForcesReplacement = true } }), "what AWS merely decides anew says nothing");
    }

    [TestCase("{\"p\":\"hunter2\"}", "{\"p\":\"hunter3\"}", "{\"p\":true}", "{}", TestName = "Masked: before")]
    [TestCase("{\"p\":\"hunter2\"}", "{\"p\":\"hunter3\"}", "{}", "{\"p\":true}", TestName = "Masked: after")]
    [TestCase("{\"p\":{\"q\":[{\"r\":\"hunter2\"}]}}", "{\"p\":{\"q\":[{\"r\":\"hunter3\"}]}}", "{\"p\":{\"q\":[{\"r\":true}]}}", "{}", TestName = "Masked: deep inside")]
    [TestCase("{\"p\":[\"hunter2\"]}", "{\"p\":[\"hunter3\"]}", "{\"p\":[true]}", "{\"p\":[true]}", TestName = "Masked: in a list of plain values")]
    [TestCase("{\"p\":{\"q\":\"hunter2\"}}", "{\"p\":\"hunter3\"}", "{\"p\":{\"q\":true}}", "{}", TestName = "Masked: of another shape afterwards")]
    [TestCase("{\"p\":{\"q\":\"hunter2\"}}", "{\"p\":{\"q\":\"hunter3\"}}", "true", "false", TestName = "Masked: the whole resource")]
    [TestCase("{\"p\":[\"hunter2\"]}", "{\"p\":{\"q\":\"hunter3\"}}", "{\"p\":[true]}", "{\"p\":{\"q\":true}}", TestName = "Masked: a list and an object")]
    public void What_is_secret_is_never_shown(string before, string after, string secretBefore, string secretAfter)
    {
        var resource = Given.Resource(Given.Change("[\"update\"]", before, after, $"\"before_sensitive\":{secretBefore},\"after_sensitive\":{secretAfter}"));

        Assert.That(resource.Attributes, Is.Not.Empty, "that it differs is told");
        Assert.That(resource.Attributes.SelectMany(attribute => new[] { attribute.Before, attribute.After }), Is.All.Null.Or.EqualTo(ValueChange.Sensitive));
    }

    [Test]
    public void What_is_secret_and_becomes_unknown_is_not_shown_either()
    {
        var resource = Given.Resource(Given.Change("[\"update\"]", """{"p":{"q":"hunter2"}}""", "{}", """ "after_unknown":{"p":true},"before_sensitive":{"p":{"q":true}} """));

        Assert.That(resource.Attributes, Is.EqualTo(new[] { new ValueChange("p", ValueChange.Sensitive, ValueChange.Unknown) }));
    }

    [Test]
    public void Long_values_are_cut_to_where_they_differ()
    {
        var (before, after) = (new string('x', 3000) + "old" + new string('y', 3000), new string('x', 3000) + "new" + new string('y', 3000));

        var attribute = Given.Resource(Given.Change("[\"update\"]", $"{{\"u\":\"{before}\"}}", $"{{\"u\":\"{after}\"}}")).Attributes.Single();

        Assert.That(attribute.Before, Does.Contain("xold").And.Contain("(6005 characters)").And.Length.LessThan(220));
        Assert.That(attribute.After, Does.Contain("xnew").And.Length.LessThan(220));
    }

    [TestCase("[\"delete\"]", "\"action_reason\":\"delete_because_no_resource_config\"", ChangeKind.Destroy, "it is no longer in the code")]
    [TestCase("[\"delete\",\"create\"]", "\"action_reason\":\"replace_because_tainted\"", ChangeKind.Replace, "broken by an earlier run")]
    [TestCase("[\"delete\"]", "\"action_reason\":\"of_another_time\"", ChangeKind.Destroy, "of_another_time")]
    [TestCase("[\"delete\"]", "\"deposed\":\"0a1b2c3d\"", ChangeKind.Destroy, "left over")]
    [TestCase("[\"forget\"]", "", ChangeKind.Forget, "")]
    [TestCase("[\"no-op\"]", "\"previous_address\":\"aws_x.b\"", ChangeKind.Move, "")]
    public void Every_kind_of_change_has_its_name_and_its_reason(string actions, string outside, ChangeKind kind, string why)
    {
        var resource = Given.Resource(Given.Change(actions, "{}", "{}", outside: outside));

        Assert.That((resource.Kind, resource.Why.Contains(why)), Is.EqualTo((kind, true)), resource.Why);
    }

    [Test]
    public void An_import_is_counted_though_nothing_is_changed()
    {
        var plan = Given.Plan(Given.Change("[\"no-op\"]", "{}", "{}", "\"importing\":{\"id\":\"x-1\"}"));
        var resources = PlanReader.Resources(plan, Given.Paths);

        Assert.That((resources.Single().Kind, PlanCounts.Of(resources).ToString()), Is.EqualTo((ChangeKind.Import, "1 to import")));
    }

    [Test]
    public void What_is_lost_comes_first()
    {
        string[] names = ["add", "change", "destroy", "replace"];
        string[] actions = ["[\"create\"]", "[\"update\"]", "[\"delete\"]", "[\"delete\",\"create\"]"];
        var plan = Given.Plan([.. names.Zip(actions, (name, action) => Given.Change(action, "{}", "{}").Replace("aws_x.a", $"aws_x.{name}"))]);

        Assert.That(PlanReader.Resources(plan, Given.Paths).Select(resource => resource.Address), Is.EqualTo(new[] { "aws_x.destroy", "aws_x.replace", "aws_x.change", "aws_x.add" }));
    }

    [Test]
    public void Outputs_that_differ_are_told_and_masked()
    {
        var plan = Given.WithOutputs("""
            {
              "url": {"actions":["update"],"before":"a","after":"b"},
              "same": {"actions":["no-op"],"before":"a","after":"a"},
              "servers": {"actions":["update"],"before":{"card-web01":"i-1"},"after":{},"after_unknown":{"card-web01":true}},
              "key": {"actions":["create"],"before":null,"after":"hunter2","after_sensitive":true}
            }
            """);

        Assert.That(PlanReader.Outputs(plan), Is.EqualTo(new ValueChange[]
        {
            new("url", "\"a\"", "\"b\""), new("servers.card-web01", "\"i-1\"", ValueChange.Unknown), new("key", Before: null, ValueChange.Sensitive),
        }));
    }
}
