namespace CardWeb.Tf.Operations.SettingsFiles;

/// <summary>Changes several files, all of them or none.</summary>
public static class FileChanges
{
    private const string New = ".new";

    /// <summary>
    /// Writes every new text beside its file first, which may fail for want of room; then puts each in its place, which takes no room. Where
    /// even that fails, what was there is put back.
    /// </summary>
    /// <exception cref="OperationException">Nothing was changed; the message says why.</exception>
    public static void Write(IReadOnlyList<FileChange> changes)
    {
        var before = changes.ToDictionary(change => change.Path, change => File.Exists(change.Path) ? File.ReadAllBytes(change.Path) : null, StringComparer.Ordinal);
        try
        {
            foreach (var change in changes.Where(change => change.Text is not null))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(change.Path)!);
                File.WriteAllText(change.Path + New, change.Text);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Clear(changes);
            throw new OperationException($"Nothing was changed: {e.Message}", e);
        }

        try
        {
            foreach (var change in changes)
                Place(change);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            foreach (var (path, bytes) in before)
                Restore(path, bytes);

            Clear(changes);
            throw new OperationException($"Nothing was changed: {e.Message}", e);
        }
    }

    private static void Place(FileChange change)
    {
        if (change.Text is null)
            File.Delete(change.Path);
        else
            File.Move(change.Path + New, change.Path, overwrite: true);
    }

    private static void Restore(string path, byte[]? bytes)
    {
        if (bytes is null)
            Remove(path);
        else if (!File.Exists(path) || !File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes))
            File.WriteAllBytes(path, bytes);
    }

    private static void Clear(IReadOnlyList<FileChange> changes)
    {
        foreach (var change in changes)
            Remove(change.Path + New);
    }

    // What is a folder there, or in none, was never written.
    private static void Remove(string path)
    {
        if (File.Exists(path))
            File.Delete(path);
    }
}
