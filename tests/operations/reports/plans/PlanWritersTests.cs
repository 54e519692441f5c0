using System.Text.Json;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Plans;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Plans;

/// <summary>The report on the console, as JSON and in a few lines.</summary>
public sealed class PlanWritersTests
{
    private static readonly string Replaced = Given.Change(
        "[\"create\",\"delete\"]", """{"id":"x-1","ami":"[ami-1]"}""", """{"ami":"ami-2"}""", """ "after_unknown":{"id":true},"replace_paths":[["ami"]] """);

    private static readonly string Added = Given.Change("[\"create\"]", "null", """{"v":1}""", "\"after_unknown\":{\"id\":true}").Replace("aws_x.a", "aws_x.b");

    [Test]
    public void The_console_says_first_what_is_lost_and_what_forces_it()
    {
        var output = Console(Given.Report(Given.Plan(Added, Replaced)));

        Assert.That(output.Split('\n')[0], Is.EqualTo("card-web-development: 1 to replace, 1 to add. The gate lets it pass."));
        Assert.That(output, Does.Match(@"replace +modules/a +aws_x\.a +forced by ami[\s\S]+add +- +aws_x\.b"));
        Assert.That(output, Does.Match(@"modules/a +ami +""\[ami-1\]"" +→ +""ami-2"" +forces replacement").And.Contain("and one more that is known after apply"));
        Assert.That(output, Does.Contain("commit aaaaaaaaaaaa").And.Contain("SHA-256 of the plan: bbbb"));
    }

    [Test]
    public void No_changes_are_one_line() =>
        Assert.That(Console(Given.Report(Given.Plan())), Is.EqualTo("No changes: card-web-development is as the code says.\n"));

    [Test]
    public void The_JSON_has_its_schema_first_and_what_the_report_has()
    {
        using var json = JsonDocument.Parse(JsonPlan.Text(Given.Report(Given.Plan(Added, Replaced))));
        var root = json.RootElement;
        var first = root.GetProperty("resources")[0];

        Assert.That(root.EnumerateObject().First().Value.GetString(), Is.EqualTo("card-web/plan/1"));
        Assert.That((first.GetProperty("kind").GetString(), first.GetProperty("address").GetString(), first.GetProperty("forcedBy")[0].GetString()), Is.EqualTo(("replace", "aws_x.a", "ami")));
        Assert.That(first.GetProperty("attributes")[0].GetProperty("after").GetString(), Is.EqualTo("\"ami-2\""));
        Assert.That(root.GetProperty("counts").GetProperty("replace").GetInt32(), Is.EqualTo(1));
        Assert.That(root.GetProperty("gate").GetProperty("isPassed").GetBoolean(), Is.True);
    }

    [Test]
    public void Every_member_of_the_JSON_is_described()
    {
        using var json = JsonDocument.Parse(JsonPlan.Text(Given.Report(Given.Plan(Added, Replaced))));
        var described = Repository.Read("docs/reports.md");

        Assert.That(Names(json.RootElement).Distinct().Where(name => !described.Contains($"`{name}`")), Is.Empty);
    }

    [Test]
    public void The_few_lines_before_an_apply_count_what_is_only_made() =>
        Assert.That(ShortPlan.Lines(PlanReader.Resources(Given.Plan(Added, Replaced), Given.Paths)), Is.EqualTo(new[] { "  replace modules/a (aws_x.a): forced by ami", "  add 1 resource" }));

    private static string Console(PlanReport report)
    {
        using var output = new TestConsole();
        output.Profile.Width = 200;
        TerminalPlan.Write(new OperationConsole(output, TextWriter.Null), report);
        return output.Output;
    }

    private static IEnumerable<string> Names(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Names(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Names),
        _ => [],
    };
}
