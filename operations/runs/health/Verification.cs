using CardWeb.Tf.Operations.Aws.Health;
using CardWeb.Tf.Operations.Checks.Health;

namespace CardWeb.Tf.Operations.Runs.Health;

/// <summary>Looks at the servers' health until they are healthy, as long as waiting can help.</summary>
public sealed class Verification(ITargetHealthReader reader, TimeProvider clock, VerificationOptions options)
{
    /// <summary>Looks again and again, telling of each look, and returns what the last one came to.</summary>
    public async Task<VerificationResult> RunAsync(
        ExpectedTargets expected, Action<VerificationResult> onLook, CancellationToken cancel)
    {
        TargetsLook look = new(reader, expected);
        var began = clock.GetTimestamp();
        for (int looks = 1, inARow = 0; ; looks++)
        {
            var report = await look.TakeAsync(cancel);
            inARow = report.IsHealthy ? inARow + 1 : 0;
            var elapsed = clock.GetElapsedTime(began);
            VerificationResult result = new()
            {
                Report = report, Verdict = Judge(report, inARow, elapsed), Looks = looks, InARow = inARow, Polls = options.Polls, Elapsed = elapsed,
            };
            onLook(result);
            if (result.Verdict != Verdict.Waiting)
                return result;

            await Task.Delay(Pause(report, elapsed), clock, cancel);
        }
    }

    // Healthy looks are followed to their end: the time is for servers that are not healthy.
    private Verdict Judge(HealthReport report, int inARow, TimeSpan elapsed)
    {
        if (report.IsHealthy)
            return inARow >= options.Polls ? Verdict.Healthy : Verdict.Waiting;

        if (report.IsHopeless)
            return Verdict.Hopeless;

        return elapsed >= options.Limit ? Verdict.TimeUp : Verdict.Waiting;
    }

    private TimeSpan Pause(HealthReport report, TimeSpan elapsed)
    {
        var left = options.Limit - elapsed;
        return report.IsHealthy || left > options.Interval ? options.Interval : left;
    }
}
