namespace CardWeb.Tf.Operations.Emulation;

/// <summary>The files of one emulator.</summary>
public sealed class EmulatorFiles(string directory)
{
    /// <summary>The folder they are in.</summary>
    public string Directory { get; } = Path.GetFullPath(directory);

    /// <summary>Every request it answered, and what went wrong.</summary>
    public string Log => In("emulator.log");

    /// <summary>Written by the emulator itself once it answers.</summary>
    public string Ready => In("ready.json");

    /// <summary>Which process it is and where it answers.</summary>
    public string Record => In("emulator.json");

    /// <summary>The variables that aim any AWS tool at it.</summary>
    public string Environment => In("env");

    /// <summary>Held while one is being started.</summary>
    public string Lock => In("lock");

    /// <summary>Removes all but the log.</summary>
    public void RemoveTraces()
    {
        if (!System.IO.Directory.Exists(Directory))
            return;

        foreach (var file in new[] { Ready, Record, Environment, Lock })
            File.Delete(file);
    }

    /// <summary>The last lines of the log, for an error message.</summary>
    public string LogTail(int lines) =>
        File.Exists(Log) ? string.Join(System.Environment.NewLine, File.ReadLines(Log).TakeLast(lines)) : "";

    private string In(string name) => Path.Combine(Directory, name);
}
