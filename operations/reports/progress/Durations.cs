using System.Globalization;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>How times are written.</summary>
public static class Durations
{
    /// <summary>Such as <c>0.4s</c>, <c>12.3s</c>, <c>2m05s</c>.</summary>
    public static string Text(TimeSpan time) => time < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0}s")
        : string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m{time.Seconds:00}s");
}
