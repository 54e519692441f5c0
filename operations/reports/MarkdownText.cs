using System.Globalization;
using System.Text;
using CardWeb.Tf.Operations.Reports;

namespace CardWeb.Tf.Operations.Reports;

/// <summary>Writes any text into Markdown so that it shows as it is: no markup, no mention of a person, no broken table.</summary>
internal static class MarkdownText
{
    private const int Most = 300;

    /// <summary>As code inside a line or a table's cell; within it no one is mentioned and nothing becomes a link.</summary>
    public static string Code(string text, int most = Most) => $"<code>{Plain(Cut(text, most))}</code>";

    /// <summary>As it is: whatever could mean something to Markdown, to HTML or to a table is written as a number.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new();
        foreach (var rune in text.EnumerateRunes())
            plain.Append(Plain(rune));

        return plain.ToString();
    }

    /// <summary>A block of code, fenced by more backticks than it has in a row.</summary>
    public static string Fence(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var fence = new string('`', Math.Max(3, longest + 1));
        return $"{fence}text\n{text}\n{fence}\n";
    }

    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)] + "…";

    private static string Plain(Rune rune) => rune.Value switch
    {
        '\n' => "↵",
        _ when Rune.IsControl(rune) || IsHidden(rune) => " ",
        _ when Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '-' or '/' or ',' or '(' or ')' or > '~' => rune.ToString(),
        _ => $"&#{rune.Value};",
    };

    // Such as what turns the direction of writing round: the text would read as another one.
    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
