using System.Diagnostics;
using NUnit.Framework.Interfaces;

namespace CardWeb.Tf.Tests;

/// <summary>Takes the time of each test and, in the end, says what each folder of tests took.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class PhaseTimesAttribute : Attribute, ITestAction
{
    private static readonly Lock s_lock = new();
    private static readonly Dictionary<string, TimeSpan> s_times = [];
    private static long s_since = Stopwatch.GetTimestamp();

    /// <inheritdoc/>
    public ActionTargets Targets => ActionTargets.Test;

    /// <summary>What each phase took, the longest first.</summary>
    public static string Report =>
        string.Join(Environment.NewLine, s_times.OrderByDescending(phase => phase.Value).Select(phase => FormattableString.Invariant($"  {phase.Value.TotalSeconds,7:0.0} s  {phase.Key}")));

    /// <inheritdoc/>
    public void BeforeTest(ITest test)
    {
    }

    /// <summary>What has passed since a test ended before is this one's, its fixture's set-up included; where fixtures run side by side, they share it.</summary>
    public void AfterTest(ITest test)
    {
        var phase = test.Fixture!.GetType().Namespace!["CardWeb.Tf".Length..].TrimStart('.');
        lock (s_lock)
        {
            s_times[phase] = s_times.GetValueOrDefault(phase) + Stopwatch.GetElapsedTime(s_since);
            s_since = Stopwatch.GetTimestamp();
        }
    }
}
