namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>Runs the steps of an operation, shows them and keeps their times.</summary>
public sealed class Steps(IProgressView view, TimeProvider clock)
{
    private readonly List<StepTime> _times = [];

    /// <summary>The steps that have ended, in order.</summary>
    public IReadOnlyList<StepTime> Times => _times;

    /// <summary>Runs one step; its outcome is told by what it returns.</summary>
    public async Task<T> RunAsync<T>(string name, Func<Task<T>> work, Func<T, string> outcome)
    {
        var began = clock.GetTimestamp();
        view.Began(name);
        try
        {
            var result = await work();
            End(name, began, outcome(result), succeeded: true);
            return result;
        }
        catch (Exception e)
        {
            End(name, began, e is OperationCanceledException ? "interrupted" : "failed", succeeded: false);
            throw;
        }
    }

    private void End(string name, long began, string outcome, bool succeeded)
    {
        var time = new StepTime
        {
            Name = name, Elapsed = clock.GetElapsedTime(began), Outcome = outcome, Succeeded = succeeded,
        };
        _times.Add(time);
        view.Ended(time);
    }
}
