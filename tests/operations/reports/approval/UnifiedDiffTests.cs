using CardWeb.Tf.Operations.Checks.Approval;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Approval;
using Spectre.Console;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Approval;

public sealed class UnifiedDiffTests
{
    private const string Path = "tests/environments/approved/card-web-x.tf.json";

    private const string Before = """
        {
          "resource": {
            "aws_lb": {
              "balancer": {
                "a": 1,
                "b": 2,
                "c": 3,
                "internal": true
              }
            }
          }
        }

        """;

    private static readonly ApprovedFile s_changed = new(Path, Before, Before.Replace("true", "false"));

    [Test]
    public void A_change_is_shown_as_git_shows_it_with_the_place_in_the_JSON() => Assert.That(
        UnifiedDiff.Of(s_changed),
        Is.EqualTo((string[])
        [
            $"--- a/{Path}",
            $"+++ b/{Path}",
            "@@ -5,7 +5,7 @@ resource.aws_lb.balancer",
            """         "a": 1,""",
            """         "b": 2,""",
            """         "c": 3,""",
            """-        "internal": true""",
            """+        "internal": false""",
            "       }",
            "     }",
            "   }",
        ]).Using<string>((one, other) => one.Trim() == other.Trim()));

    [Test]
    public void A_file_that_is_current_has_no_difference() => Assert.That(UnifiedDiff.Of(new(Path, Before, Before)), Is.Empty);

    [Test]
    public void A_new_file_and_a_removed_one_come_from_and_go_to_nothing()
    {
        Assert.That(UnifiedDiff.Of(new("a.txt", null, "one\ntwo\n")), Is.EqualTo((string[])["--- /dev/null", "+++ b/a.txt", "@@ -1,0 +1,2 @@", "+one", "+two"]));
        Assert.That(UnifiedDiff.Of(new("a.txt", "one\n", null)), Does.Contain("+++ /dev/null").And.Contain("-one"));
    }

    [Test]
    public void A_new_file_of_many_lines_is_summed_up()
    {
        ApprovedFile file = new(Path, null, string.Concat(Enumerable.Repeat("line\n", 301)));

        Assert.That(ApprovalText.Lines([file]), Is.EqualTo((string[])[$"new:     {Path} (301 lines)"]));
    }

    [Test]
    public void A_file_that_only_programs_read_is_named_alone() =>
        Assert.That(ApprovalText.Lines([s_changed with { IsForPrograms = true }]), Is.EqualTo((string[])[$"changed: {Path}"]));

    [Test]
    public void A_terminal_shows_it_in_colors_and_a_file_gets_it_plain()
    {
        using TestConsole terminal = new();
        using TestConsole file = new();
        ApprovalText.Write(new OperationConsole(terminal.Colors(ColorSystem.Standard).EmitAnsiSequences(), TextWriter.Null), [s_changed]);
        ApprovalText.Write(new OperationConsole(file, TextWriter.Null), [s_changed]);

        Assert.That(terminal.Output, Does.Contain("\u001b[32m+        \"internal\": false\u001b[0m").And.Contain("\u001b[91m-        \"internal\": true\u001b[0m"));
        Assert.That(file.Output, Does.Contain("\n+        \"internal\": false\n").And.EndsWith($"changed: {Path}\n"));
    }
}
