using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Checks.Gate;
using CardWeb.Tf.Operations.Reports.Plans;

namespace CardWeb.Tf.Tests.Operations.Reports.Plans;

public sealed partial class MarkdownPlanTests
{
    private const string Nasty = "a|b `c` ``` <img src=x> </details> @octocat #1\nnext <!-- --> [x](y) \u0007 ***";

    [Test]
    public void It_begins_with_the_hidden_line_by_which_the_comment_is_found_again() =>
        Assert.That(MarkdownPlan.Text(Given.Report(Given.Plan())), Does.StartWith("<!-- card-web plan development -->\n"));

    [Test]
    public void No_changes_take_one_line_besides_where_it_comes_from()
    {
        var lines = MarkdownPlan.Text(Given.Report(Given.Plan())).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(lines, Has.Length.EqualTo(4));
        Assert.That(lines[2], Is.EqualTo("**No changes: card-web-development is as the code says.**"));
        Assert.That(lines[3], Does.Contain("aaaaaaaaaaaa").And.Contain("Terraform 1.11.4").And.Contain("hashicorp/aws 5.100.0").And.Contain("cdktf 0.21.0").And.Contain(new string('b', 64)));
    }

    [Test]
    public void Values_break_out_of_no_cell_and_mention_nobody()
    {
        var text = MarkdownPlan.Text(Given.Report(Given.Plan(Given.Change("[\"update\"]", $"{{\"v\":{Given.Json(Nasty)}}}", """{"v":"new"}"""))));
        var row = text.Split('\n').Single(line => line.Contains("new"));

        Assert.That(row.Count(letter => letter == '|'), Is.EqualTo(5), row);
        Assert.That(Tag().Replace(row, ""), Does.Not.Contain("<").And.Not.Contain("@").And.Not.Contain("`").And.Not.Contain("[x]"), row);
        Assert.That(System.Net.WebUtility.HtmlDecode(row), Does.Contain("<img src=x>").And.Contain("@octocat"), "it is still to be read");
    }

    [Test]
    public void Nothing_turns_the_direction_of_writing_round()
    {
        var text = MarkdownPlan.Text(Given.Report(Given.Plan(Given.Change("[\"update\"]", """{"v":"\u202Eevil\u2028\u200Bx"}""", """{"v":"new"}"""))));
        Assert.That(text, Does.Contain("evil").And.Not.Contain("\u202E").And.Not.Contain("\u2028").And.Not.Contain("\u200B"));
    }

    [TestCase("plain")]
    [TestCase("with ``` a fence")]
    [TestCase("``````````` and </details>")]
    public void Terraforms_text_stays_inside_its_fence(string text)
    {
        var page = MarkdownPlan.Text(Given.Report(Given.Plan(Given.Change("[\"update\"]", """{"v":1}""", """{"v":2}""")), text));
        var fence = Fence().Match(page).Groups["fence"].Value;

        Assert.That(page, Does.Contain($"{fence}text\n{text}\n{fence}\n"));
        Assert.That(text, Does.Not.Contain(fence));
        Assert.That(page, Does.Contain("<details><summary>Terraform's own words</summary>"));
    }

    [TestCase(3000, 10, 100)]
    [TestCase(10, 3000, 100)]
    [TestCase(1, 1, 1_000_000)]
    [TestCase(2000, 2, 500_000)]
    [TestCase(0, 0, 0)]
    public void Whatever_the_plan_it_is_shorter_than_GitHub_takes_and_says_what_is_left_out(int resources, int attributes, int text)
    {
        var values = string.Join(',', Enumerable.Range(0, attributes).Select(at => $"\"v{at}\":{Given.Json(Nasty + at)}"));
        var changes = Enumerable.Range(0, resources).Select(at => Given.Change(at % 2 == 0 ? "[\"update\"]" : "[\"delete\",\"create\"]", $"{{{values}}}", "{}").Replace("aws_x.a", $"aws_x.a{at}"));
        Refusal[] refusals = [.. Enumerable.Range(0, resources).Select(at => new Refusal { Rule = GateRule.LoadBalancer, Address = $"aws_x.a{at}", Why = Nasty, Consequence = "It is lost." })];
        var words = string.Concat(Enumerable.Repeat("`@<|\n", text / 5));

        var page = MarkdownPlan.Text(Given.Report(Given.Plan([.. changes]), words, new GateVerdict(refusals, refusals)));

        Assert.That(page.Length, Is.LessThan(MarkdownPlan.Limit));
        Assert.That(page, Does.Contain(new string('b', 64)), "the footer is always there");
        Assert.That(page.Contains("left out"), Is.EqualTo(resources > 100 || attributes > 100 || text > 100_000));
    }

    [Test]
    public void A_text_of_nothing_but_backticks_fits_as_well()
    {
        var page = MarkdownPlan.Text(Given.Report(Given.Plan(Given.Change("[\"update\"]", """{"v":1}""", """{"v":2}""")), new string('`', 60_000)));

        Assert.That(page.Length, Is.LessThan(MarkdownPlan.Limit));
    }

    [Test]
    public void A_refusal_is_told_with_the_option_that_allows_it()
    {
        Refusal refusal = new() { Rule = GateRule.LoadBalancer, Address = "aws_lb.x", ConstructPath = "load-balancer/balancer", Why = "the load balancer is destroyed.", Consequence = "The site is gone." };

        var page = MarkdownPlan.Text(Given.Report(Given.Plan(Given.Change("[\"delete\"]", "{}", "null")), gate: new GateVerdict([refusal], [])));

        Assert.That(System.Net.WebUtility.HtmlDecode(page), Does.Contain("⛔").And.Contain("--allow aws_lb.x").And.Contain("The site is gone.").And.Contain("The gate refuses it, for one reason."));
    }

    [GeneratedRegex("</?code>", RegexOptions.None, 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<fence>`{3,})text", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Fence();
}
