using System.Text.RegularExpressions;

namespace CardWeb.Tf.Tests;

/// <summary>A page that says how to change the sources: each block of code with the file that it is for.</summary>
internal static partial class PageWalk
{
    /// <summary>Applies every block to a copy of the sources: writes a whole file, or replaces what a difference takes away by what it adds.</summary>
    public static void Apply(string page, string folder)
    {
        foreach (Match block in Block().Matches(Repository.Read(page)))
        {
            var path = Path.Combine(folder, block.Groups["file"].Value);
            var code = block.Groups["code"].Value;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, block.Groups["kind"].Value == "diff" ? Changed(File.ReadAllText(path), code, block.Groups["file"].Value) : code);
        }
    }

    /// <summary>The commands of a page, in order.</summary>
    public static IReadOnlyList<string> Commands(string page) =>
        [.. Shell().Matches(Repository.Read(page)).Select(block => block.Groups["command"].Value)];

    private static string Changed(string text, string difference, string file)
    {
        var lines = difference.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var before = Side(lines, '+');
        Assert.That(text.Split(before), Has.Length.EqualTo(2), $"{file} must have these lines once:\n{before}");
        return text.Replace(before, Side(lines, '-'), StringComparison.Ordinal);
    }

    private static string Side(string[] lines, char other) => string.Concat(lines.Where(line => line[0] != other).Select(line => line[1..] + "\n"));

    [GeneratedRegex(@"^`(?<file>[^`\n]+)`:\n\n```(?<kind>\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Block();

    [GeneratedRegex(@"^```sh\n(?<command>[^\n]+)\n```$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Shell();
}
