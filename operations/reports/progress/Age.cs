using System.Globalization;

namespace CardWeb.Tf.Operations.Reports.Progress;

/// <summary>How long ago something was, in words.</summary>
public static class Age
{
    /// <summary>Such as <c>12 seconds</c>, <c>1 minute</c>, <c>5 hours</c>, <c>3 days</c>: in the largest unit that it fills twice.</summary>
    public static string Text(TimeSpan time) => time switch
    {
        _ when time < TimeSpan.Zero => "0 seconds",
        _ when time < TimeSpan.FromMinutes(2) => Counted((int)time.TotalSeconds, "second"),
        _ when time < TimeSpan.FromHours(2) => Counted((int)time.TotalMinutes, "minute"),
        _ when time < TimeSpan.FromDays(2) => Counted((int)time.TotalHours, "hour"),
        _ => Counted((int)time.TotalDays, "day"),
    };

    private static string Counted(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");
}
