namespace CardWeb.Tf.Operations.Emulation;

/// <summary>AWS on this machine: what <c>emulator/start.py</c> serves, see docs/emulator.md.</summary>
public sealed class Emulator : IAsyncDisposable
{
    private readonly EmulatorFiles _files;
    private readonly EmulatorRecord _record;
    private readonly EmulatorProcess? _process;

    private Emulator(EmulatorFiles files, EmulatorRecord record, EmulatorProcess? process) =>
        (_files, _record, _process) = (files, record, process);

    /// <summary>Where it answers: <c>http://127.0.0.1:PORT</c>.</summary>
    public Uri Endpoint => _record.Endpoint;

    /// <summary>Its process.</summary>
    public int ProcessId => _record.ProcessId;

    /// <summary>Every request it answered, and what went wrong.</summary>
    public string LogFile => _files.Log;

    /// <summary>Starts one, and returns when it answers.</summary>
    public static async Task<Emulator> StartAsync(EmulatorOptions options, CancellationToken cancel)
    {
        var files = new EmulatorFiles(options.Directory);
        Directory.CreateDirectory(files.Directory);
        using var alone = StartLock(files);
        if (Running(files.Directory) is { } running)
            throw new OperationException($"An emulator runs already for '{files.Directory}', at {running.Endpoint}. Use it, or stop it first.");

        var search = new RuntimeSearch { VirtualEnvironment = options.VirtualEnvironment ?? DefaultVirtualEnvironment(files) };
        var launch = new EmulatorLaunch(files, options.Port, Guid.NewGuid().ToString("N"));
        var (process, record) = await new EmulatorStart(await search.FindAsync(cancel), launch).RunAsync(cancel);
        record.Save(files.Record);
        return new Emulator(files, record, Kept(process, options.OutlivesThisProcess));
    }

    /// <summary>
    /// The one that a former start left running: its process lives, answers, and is that one. Otherwise null, and what
    /// is left of it is removed.
    /// </summary>
    public static Emulator? Running(string directory)
    {
        var files = new EmulatorFiles(directory);
        if (EmulatorRecord.Load(files.Record) is not { } record)
            return null;

        if (Operations.ProcessId.IsAlive(record.ProcessId) && record.Answers())
            return new Emulator(files, record, process: null);

        files.RemoveTraces();
        return null;
    }

    /// <summary>The environment variables that aim any AWS tool at one account of it; null is a variable to unset.</summary>
    public IReadOnlyDictionary<string, string?> Variables(string accountId, string region) =>
        EmulatorVariables.For(Endpoint, accountId, region);

    /// <summary>Writes those variables, as <c>KEY=value</c> lines, into the file <c>env</c> of its directory.</summary>
    public void WriteEnvironmentFile(string accountId, string region) =>
        File.WriteAllLines(
            _files.Environment,
            from variable in Variables(accountId, region)
            where variable.Value is not null
            select $"{variable.Key}={variable.Value}");

    /// <summary>Ends it, and removes its files but the log.</summary>
    public async Task StopAsync()
    {
        await EmulatorEnd.RunAsync(ProcessId, _record.Container);
        _process?.Dispose();
        _files.RemoveTraces();
    }

    /// <summary>Ends it when it is to end with this process.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
            await StopAsync();
    }

    private static string DefaultVirtualEnvironment(EmulatorFiles files) =>
        Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(files.Directory)) ?? files.Directory, ".emulator-venv");

    /// <summary>The process, when its end is to follow this one's: its standard input then stays open as long.</summary>
    private static EmulatorProcess? Kept(EmulatorProcess process, bool outlivesThisProcess)
    {
        if (!outlivesThisProcess)
            return process;

        process.LetGo();
        process.Dispose();
        return null;
    }

    private static FileStream StartLock(EmulatorFiles files)
    {
        try
        {
            return new FileStream(files.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new OperationException($"Another process is starting an emulator for '{files.Directory}'. Wait for it.", e);
        }
    }
}
