using CardWeb.Tf.Operations.Terraform.Runner;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Draws the steps and the resources at work again and again in one place: for a terminal.</summary>
public sealed class LiveView(IAnsiConsole console, TimeProvider clock) : IProgressView
{
    private static readonly TimeSpan s_frame = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly List<StepTime> _ended = [];
    private readonly List<string> _notes = [];
    private readonly RunningResources _running = new(clock);
    private (string Name, long Began)? _step;
    private (string Line, IRenderable Picture)? _stand;

    /// <inheritdoc />
    public IReadOnlyList<ResourceTime> ResourceTimes => _running.Ended;

    /// <inheritdoc />
    public async Task<T> ShowAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await console.Live(Frame()).AutoClear(true).StartAsync(live => DrawAsync(live, work()));
        }
        finally
        {
            foreach (var note in _notes)
                console.WriteLine(TerminalText.Plain(note));
        }
    }

    /// <inheritdoc />
    public void Began(string name)
    {
        lock (_lock)
            _step = (name, clock.GetTimestamp());
    }

    /// <inheritdoc />
    public void Ended(StepTime time)
    {
        _running.Clear();
        lock (_lock)
        {
            _ended.Add(time);
            (_step, _stand) = (null, null);
        }
    }

    /// <inheritdoc />
    public void Note(string text)
    {
        lock (_lock)
            _notes.Add(text);
    }

    /// <inheritdoc />
    public void Stand(string line, IRenderable picture)
    {
        lock (_lock)
            _stand = (line, picture);
    }

    /// <inheritdoc />
    public void Report(TerraformEvent told)
    {
        _running.Take(told);
        if (told is { Diagnostic.IsError: false })
            Note($"warning: {told.Diagnostic}");
    }

    /// <inheritdoc />
    public void Name(IReadOnlyDictionary<string, string> constructPaths) => _running.Name(constructPaths);

    private async Task<T> DrawAsync<T>(LiveDisplayContext live, Task<T> work)
    {
        while (!work.IsCompleted)
        {
            live.UpdateTarget(Frame());
            await Task.WhenAny(work, Task.Delay(s_frame, clock));
        }

        return await work;
    }

    private Rows Frame()
    {
        lock (_lock)
        {
            return new Rows([
                .. _ended.Select(step => Line(step.Succeeded ? "✓" : "✗", step.Name, step.Elapsed, step.Outcome)),
                .. _step is { } at ? [Line("…", at.Name, clock.GetElapsedTime(at.Began), _stand?.Line ?? _running.Why.TrimStart(',', ' '))] : Array.Empty<IRenderable>(),
                .. _running.All.Select(r => Line(" ", "  " + r.Doing, r.Elapsed, r.Resource)),
                .. _stand is { } stand ? [new PlainPicture(stand.Picture)] : Array.Empty<IRenderable>(),
                .. _notes.Select(note => new Text(TerminalText.Plain(note))),
            ]);
        }
    }

    private static Text Line(string sign, string name, TimeSpan elapsed, string text) =>
        new(TerminalText.Line($"{sign} {name,-14} {Durations.Text(elapsed),7}  {text}")) { Overflow = Overflow.Ellipsis };
}
