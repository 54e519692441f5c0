namespace CardWeb.Tf.Bindings;

/// <summary>The folder of finished packages, held by one process at a time.</summary>
public sealed class Feed : IDisposable
{
    private const int Kept = 5;
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly PackOptions _options;
    private readonly FileStream _lock;

    /// <summary>Waits until no other process holds it. The system gives up the hold of a process that was killed.</summary>
    public Feed(PackOptions options, Progress progress)
    {
        _options = options;
        _ = Directory.CreateDirectory(options.Feed);
        _lock = Hold(Path.Combine(options.Feed, ".lock"), progress);
    }

    /// <summary>Whether it holds these very packages.</summary>
    public bool IsPublished => Directory.Exists(_options.Published);

    /// <summary>Has the packages written to a folder that no one looks at, and renames it: they are all there, or none is.</summary>
    public void Publish(Action<string> write)
    {
        foreach (var interrupted in Directory.GetDirectories(_options.Feed, ".new-*"))
            Directory.Delete(interrupted, recursive: true);
        var folder = Path.Combine(_options.Feed, $".new-{_options.Key}");
        write(folder);
        Directory.Move(folder, _options.Published);
        RemoveOld();
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream Hold(string file, Progress progress)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(file))
            {
                if (attempt == 1)
                    progress.Say("another build is making packages; waiting for it");
                Thread.Sleep(s_pause);
            }
        }
    }

    // Some are kept: who goes back and forth between two branches has the packages of both.
    private void RemoveOld()
    {
        var packed = new DirectoryInfo(_options.Feed).GetDirectories().OrderByDescending(d => d.LastWriteTimeUtc);
        foreach (var old in packed.Where(d => d.Name != _options.Key).Skip(Kept - 1))
            old.Delete(recursive: true);
    }
}
