namespace CardWeb.Tf.Bindings;

/// <summary>A private folder that is gone afterwards; those of killed processes are cleared away by a later one.</summary>
public sealed class WorkFolder : IDisposable
{
    // A child of a killed process may still be writing: only what has been left for so long is removed.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromHours(1);

    private readonly string _scratch;

    /// <summary>Makes one.</summary>
    public WorkFolder(string scratch)
    {
        _scratch = scratch;
        Path = System.IO.Path.Combine(scratch, $"pack-{Guid.NewGuid():N}");
        _ = Directory.CreateDirectory(Path);
        foreach (var old in Directory.GetDirectories(scratch, "pack*-*").Where(d => DateTime.UtcNow - Directory.GetCreationTimeUtc(d) > LeftBehind))
            Directory.Delete(old, recursive: true);
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>A file or folder in it.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Keeps a program's output where it outlives this folder.</summary>
    public string Log(string name, string output)
    {
        var file = System.IO.Path.Combine(_scratch, $"{name}.log");
        File.WriteAllText(file, output);
        return file;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
