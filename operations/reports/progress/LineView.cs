using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Writes one line for each thing that happens, and a sign of life when long nothing does: for logs and pipes.</summary>
public sealed class LineView : IProgressView
{
    private readonly TextWriter _output;
    private readonly TimeProvider _clock;
    private readonly long _began;
    private readonly RunningResources _running;
    private readonly Lock _lock = new();
    private long _last;
    private string _step = "";
    private string _stand = "";

    /// <summary>A view that writes there.</summary>
    public LineView(TextWriter output, TimeProvider clock)
    {
        _output = TextWriter.Synchronized(output);
        _clock = clock;
        _began = _last = clock.GetTimestamp();
        _running = new RunningResources(clock);
    }

    /// <summary>How long nothing may be written while work is done.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    /// <inheritdoc />
    public IReadOnlyList<ResourceTime> ResourceTimes => _running.Ended;

    /// <inheritdoc />
    public async Task<T> ShowAsync<T>(Func<Task<T>> work)
    {
        await using var timer = _clock.CreateTimer(
            _ => Beat(), state: null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        return await work();
    }

    /// <inheritdoc />
    public void Began(string name)
    {
        (_step, _stand) = (name, "");
        Write($"{name}…");
    }

    /// <inheritdoc />
    public void Ended(StepTime time)
    {
        _running.Clear();
        _step = "";
        Write($"{time.Name}: {time.Outcome} ({Durations.Text(time.Elapsed)})");
    }

    /// <inheritdoc />
    public void Note(string text) => Write(text);

    /// <inheritdoc />
    public void Stand(string line, IRenderable picture)
    {
        if (line == _stand)
            return;

        _stand = line;
        Write("  " + line);
    }

    /// <inheritdoc />
    public void Report(TerraformEvent told)
    {
        var line = told is { Diagnostic.IsError: false } ? $"warning: {told.Diagnostic}" : _running.Take(told);
        if (line is not null)
            Write("  " + line);
    }

    /// <inheritdoc />
    public void Name(IReadOnlyDictionary<string, string> constructPaths) => _running.Name(constructPaths);

    private string Waiting => _stand.Length == 0 ? _step : $"{_step}, {_stand}";

    private void Beat()
    {
        if (_step.Length == 0 || _clock.GetElapsedTime(Interlocked.Read(ref _last)) < Heartbeat)
            return;

        var busy = _running.All.Select(r => $"{r.Resource} {r.Doing} for {Durations.Text(r.Elapsed)}").ToList();
        Write($"  still at it: {(busy.Count == 0 ? Waiting : string.Join(", ", busy))}{_running.Why}");
    }

    private void Write(string text)
    {
        lock (_lock)
        {
            Interlocked.Exchange(ref _last, _clock.GetTimestamp());
            _output.WriteLine($"[{Durations.Text(_clock.GetElapsedTime(_began))}] {TerminalText.Plain(text)}");
            _output.Flush();
        }
    }
}
