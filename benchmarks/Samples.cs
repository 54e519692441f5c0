namespace CardWeb.Tf.Benchmarks;

/// <summary>Runs of one thing and of its peer, taken in turns, so that what else the machine does hits both.</summary>
internal static class Samples
{
    /// <summary>Takes them, after one of each that does not count.</summary>
    public static async Task<(List<Run> Ours, List<Run> Theirs)> TakeAsync(int times, Func<Task<Run>> ours, Func<Task<Run>> theirs)
    {
        _ = await ours();
        _ = await theirs();
        List<Run> first = [], second = [];
        for (var time = 0; time < times; time++)
        {
            first.Add(await ours());
            second.Add(await theirs());
        }

        return (first, second);
    }

    /// <summary>The middle one.</summary>
    public static double Median(this IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
