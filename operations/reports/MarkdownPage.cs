using System.Globalization;
using System.Text;

namespace CardWeb.Tf.Operations.Reports;

/// <summary>Collects Markdown up to a size, and says what it had no room for.</summary>
internal sealed class MarkdownPage(int size)
{
    // For the lines that say what is left out.
    private const int Reserve = 200;

    private readonly StringBuilder _text = new();

    /// <summary>How much still fits.</summary>
    public int Room => size - _text.Length - Reserve;

    /// <summary>Adds what is always there.</summary>
    public void Add(string text) => _text.Append(text).Append('\n');

    /// <summary>Adds a heading and as many of its parts as there is room for, keeping some for what comes after.</summary>
    public void AddParts(string heading, IReadOnlyList<string> parts, string what, int keep)
    {
        if (parts.Count == 0)
            return;

        StringBuilder section = new(heading);
        var fitting = 0;
        foreach (var part in parts.TakeWhile(part => section.Length + part.Length <= Room - keep))
        {
            section.Append(part);
            fitting++;
        }

        if (fitting > 0)
            Add(section.ToString());

        if (fitting < parts.Count)
            Add(string.Create(CultureInfo.InvariantCulture, $"\n*{parts.Count - fitting} of {parts.Count} {what} are left out: a comment has no room for them.*\n"));
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
