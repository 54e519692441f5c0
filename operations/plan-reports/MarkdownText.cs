using System.Text;

namespace CardWeb.Tf.Operations.PlanReports;

/// <summary>Writes any text into Markdown so that it shows as it is: no markup, no mention of a person, no broken table.</summary>
internal static class MarkdownText
{
    private const int Most = 300;

    /// <summary>As code inside a line or a table's cell; within it nobody is mentioned and nothing becomes a link.</summary>
    public static string Code(string text) => $"<code>{Encoded(text)}</code>";

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

    private static string Encoded(string text)
    {
        var shown = text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…";
        StringBuilder encoded = new();
        foreach (var letter in shown)
            encoded.Append(Encoded(letter));

        return encoded.ToString();
    }

    // Whatever could mean something to Markdown, to HTML or to a table is written as a number.
    private static string Encoded(char letter) => letter switch
    {
        '\n' => "↵",
        _ when char.IsControl(letter) => " ",
        _ when char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '.' or '-' or '/' or ',' or '(' or ')' => letter.ToString(),
        _ when letter > '~' => letter.ToString(),
        _ => $"&#{(int)letter};",
    };
}
