using System.Globalization;
using System.Text.RegularExpressions;
using CardWeb.Tf.Operations.Checks.Approval;
using DiffPlex.Renderer;

namespace CardWeb.Tf.Operations.Reports.Approval;

/// <summary>The difference of a file that follows from the code, in the form of <c>git diff</c>.</summary>
public static partial class UnifiedDiff
{
    private const string None = "/dev/null";

    /// <summary>Its lines; none when there is nothing to approve.</summary>
    public static IReadOnlyList<string> Of(ApprovedFile file)
    {
        if (file.IsCurrent)
            return [];

        var text = UnidiffRenderer.GenerateUnidiff(
            Text(file.Approved), Text(file.Received),
            file.Approved is null ? None : $"a/{file.Path}", file.Received is null ? None : $"b/{file.Path}",
            ignoreWhitespace: false, ignoreCase: false, contextLines: 3);
        var received = Text(file.Received).Split('\n');
        return [.. text.TrimEnd('\n').Split('\n').Select(line => WithPlace(line.TrimEnd('\r'), received))];
    }

    // What ends a file's last line begins no other.
    private static string Text(string? text) => text is [.. var lines, '\n'] ? lines : text ?? "";

    // As git names the function around a change.
    private static string WithPlace(string line, string[] received) => HunkHeader().Match(line) is { Success: true } header
        ? $"{line} {string.Join('.', Around(received, int.Parse(header.Groups["line"].Value, CultureInfo.InvariantCulture)))}".TrimEnd()
        : line;

    /// <summary>The names that a line of indented JSON stands in, such as <c>resource</c>, <c>aws_lb</c>, <c>balancer</c>.</summary>
    private static IEnumerable<string> Around(string[] lines, int number)
    {
        List<string> names = [];
        var depth = int.MaxValue;
        for (var at = Math.Min(number + 2, lines.Length - 1); at >= 0; at--)
        {
            if (ObjectStart().Match(lines[at]) is { Success: true } start && start.Groups["indent"].Length < depth)
            {
                depth = start.Groups["indent"].Length;
                names.Insert(0, start.Groups["name"].Value);
            }
        }

        return names.Take(3);
    }

    [GeneratedRegex(@"^@@ -\d+(,\d+)? \+(?<line>\d+)(,\d+)? @@", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex HunkHeader();

    [GeneratedRegex("""^(?<indent> +)"(?<name>[^"]+)": \{$""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ObjectStart();
}
