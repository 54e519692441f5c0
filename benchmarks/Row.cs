namespace CardWeb.Tf.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Against">What it is measured against; empty where it stands for itself.</param>
/// <param name="Unit">s or MB.</param>
/// <param name="Ours">The median.</param>
/// <param name="Theirs">The peer's median; 0 where there is none.</param>
/// <param name="Low">The least ratio of a pair of runs.</param>
/// <param name="High">The greatest.</param>
/// <param name="Reach">What is to be reached: a ratio, or the unit where there is no peer; 0 where nothing is set.</param>
internal sealed record Row(string What, string Against, string Unit, double Ours, double Theirs, double Low, double High, double Reach)
{
    /// <summary>What is held against <see cref="Reach"/>.</summary>
    public double Value => Theirs > 0 ? Ours / Theirs : Ours;

    public bool IsReached => Reach == 0 || Value <= Reach;

    public static Row OfTimes(string what, string against, double reach, IReadOnlyList<Run> ours, IReadOnlyList<Run> theirs) =>
        Of(what, against, "s", reach, [.. ours.Select(run => run.Seconds)], [.. theirs.Select(run => run.Seconds)]);

    public static Row OfMemory(string what, string against, double reach, IReadOnlyList<Run> ours, IReadOnlyList<Run> theirs) =>
        Of(what, against, "MB", reach, [.. ours.Select(run => run.Megabytes)], [.. theirs.Select(run => run.Megabytes)]);

    public static Row OfSeconds(string what, double reach, double seconds) => new(what, "", "s", seconds, 0, seconds, seconds, reach);

    private static Row Of(string what, string against, string unit, double reach, double[] ours, double[] theirs)
    {
        var ratios = ours.Zip(theirs, (one, other) => one / other).ToList();
        return new(what, against, unit, ours.Median(), theirs.Median(), ratios.Min(), ratios.Max(), reach);
    }
}
