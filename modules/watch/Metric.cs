namespace CardWeb.Tf.Modules;

/// <summary>A number that AWS tells of something.</summary>
/// <param name="Namespace">Whose numbers.</param>
/// <param name="Name">Its name there.</param>
/// <param name="Statistic">What becomes of many values in a period, such as <c>Sum</c> or <c>p99</c>.</param>
/// <param name="Dimensions">Of what.</param>
internal sealed record Metric(string Namespace, string Name, string Statistic, IReadOnlyDictionary<string, string> Dimensions)
{
    /// <summary>Whether the statistic is a percentile, which alarms write elsewhere.</summary>
    internal bool IsPercentile => Statistic[0] == 'p';
}
