namespace CardWeb.Tf.Tests.Operations.Reports.Progress;

/// <summary>A clock that stands still until it is told to go on; its timers go off then.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(() => callback(state), period);
        _timers.Add(timer);
        return timer;
    }

    public void GoOn(TimeSpan time)
    {
        for (var second = 0; second < time.TotalSeconds; second++)
        {
            _now += TimeSpan.TicksPerSecond;
            _timers.ForEach(timer => timer.GoOff());
        }
    }

    private sealed class Timer(Action callback, TimeSpan period) : ITimer
    {
        private bool _isRunning = period == TimeSpan.FromSeconds(1);

        public void GoOff()
        {
            if (_isRunning)
                callback();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => _isRunning = false;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
