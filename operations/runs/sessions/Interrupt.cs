using System.Runtime.InteropServices;
using CardWeb.Tf.Operations.Reports;
using CardWeb.Tf.Operations.Reports.Progress;

namespace CardWeb.Tf.Operations.Runs.Sessions;

/// <summary>Turns Ctrl-C, a termination signal or the end of the time given into a cancellation, so that work ends in order.</summary>
public sealed class Interrupt : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly OperationConsole _console;
    private readonly TimeSpan _limit;
    private readonly ITimer _timer;

    /// <summary>Listens from now on.</summary>
    public Interrupt(OperationConsole console, TimeSpan limit)
    {
        (_console, _limit) = (console, limit);
        _timer = console.Clock.CreateTimer(_ => TimeIsUp(), state: null, limit, Timeout.InfiniteTimeSpan);
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
    }

    /// <summary>Cancelled when work must end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was the time that ended it.</summary>
    public bool IsTimeUp { get; private set; }

    /// <summary>What the program answers when it was ended so.</summary>
    public ExitCode ExitCode => IsTimeUp ? ExitCode.TimedOut : ExitCode.Error;

    /// <summary>What ended the work, as the beginning of a message.</summary>
    public string Reason => IsTimeUp
        ? $"Not done after {Durations.Text(_limit)}, the time given with --timeout: stopped in order."
        : "Interrupted.";

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();

        _timer.Dispose();
        _source.Dispose();
    }

    private void TimeIsUp()
    {
        IsTimeUp = !_source.IsCancellationRequested;
        _source.Cancel();
    }

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _console.Notice(_source.IsCancellationRequested
            ? "Still stopping: Terraform writes what it has done and frees the lock of the state. Please wait."
            : "Stopping: waiting for running work to stop.");
        _source.Cancel();
    }
}
