using System.CommandLine;

namespace CardWeb.Tf.Operations.Commands;

/// <summary>The files that <c>--json</c> and <c>--markdown</c> name.</summary>
internal static class ReportFile
{
    public static Option<string?> JsonOption() => new("--json")
    {
        Description = "A file to write the report into, as JSON; docs/reports.md describes it.",
        HelpName = "file",
    };

    public static Option<string?> MarkdownOption() => new("--markdown")
    {
        Description = "A file to write the report into, as Markdown for GitHub.",
        HelpName = "file",
    };

    /// <summary>Writes it, with its folder, when a file is named.</summary>
    public static void Write(string? file, Func<string> text)
    {
        if (file is null)
            return;

        try
        {
            var path = Path.GetFullPath(file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new OperationException($"The report can't be written to '{file}': {e.Message}", e);
        }
    }
}
