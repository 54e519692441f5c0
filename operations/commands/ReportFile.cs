namespace CardWeb.Tf.Operations.Commands;

/// <summary>Writes a report where the command line says.</summary>
internal static class ReportFile
{
    /// <summary>Writes it, when a file is named.</summary>
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
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperationException($"The report can't be written to '{file}': {e.Message}", e);
        }
    }
}
