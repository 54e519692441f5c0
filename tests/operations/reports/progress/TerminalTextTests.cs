using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Progress;
using Spectre.Console;
using Spectre.Console.Testing;

namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

/// <summary>Whatever a tag or a description holds, a terminal and GitHub's runner only show it.</summary>
public sealed class TerminalTextTests
{
    private const string Escape = "\u001b[31mred\u001b[0m", Turned = "a\u202Eb";

    [TestCase(Escape, @"\u{1B}[31mred\u{1B}[0m")]
    [TestCase(Turned, @"a\u{202E}b")]
    [TestCase("a\u2028b", @"a\u{2028}b")]
    [TestCase("::error::x", @"\::error::x")]
    [TestCase("one\n  ::set-env name=a::b", "one\n  \\::set-env name=a::b")]
    [TestCase("a ##[error]x", @"a \##[error]x")]
    [TestCase("i-1::2 is fine\tand stays, ✓ too\nin two lines", "i-1::2 is fine\tand stays, ✓ too\nin two lines")]
    public void What_is_not_printable_or_a_command_is_escaped(string text, string plain) => Assert.That(TerminalText.Plain(text), Is.EqualTo(plain));

    [Test]
    public void So_it_is_in_lines_tables_and_errors()
    {
        using TestConsole terminal = new();
        using StringWriter error = new();
        OperationConsole console = new(terminal, error);
        console.Line(Escape);
        console.Show(new Table().AddColumn("Tag").AddRow(new Text(Turned)));
        console.Show(new Text("::error::x"));
        console.Fail(Escape);

        Assert.That(terminal.Output + error, Does.Not.Contain('\u001b').And.Not.Contain('\u202E').And.Contain(@"\::error::x").And.Contain(@"a\u{202E}b"));
    }
}
