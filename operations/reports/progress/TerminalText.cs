using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>
/// Makes any text one that a terminal and a workflow's log only show: no control sequence, no turned direction of writing, no command
/// to GitHub's runner. https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
/// </summary>
public static partial class TerminalText
{
    /// <summary>The text; its lines stay lines.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !IsUnseen(rune))
                plain.Append(rune);
            else
                plain.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
        }

        return Command().Replace(plain.ToString(), found => $"{found.Groups["before"].Value}\\{found.Groups["command"].Value}");
    }

    /// <summary>A text in one line.</summary>
    public static string Line(string text) => Plain(text.ReplaceLineEndings("↵"));

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    // The runner obeys the first form at the beginning of a line, and the older one anywhere in it.
    [GeneratedRegex(@"(?<before>^\s*)(?<command>::)|(?<command>##\[)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Command();
}
