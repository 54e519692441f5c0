using System.Globalization;
using System.Text;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace CardWeb.Tf.Tests;

/// <summary>What a run of tests took, by folder, and the fixtures that took longest: they run side by side, so the times add up to more.</summary>
internal static class RunTimes
{
    private const int Slowest = 12;

    /// <summary>The report of the run that is about to end.</summary>
    public static string Report()
    {
        var run = TestExecutionContext.CurrentContext.CurrentResult;
        var fixtures = Fixtures(run).Where(fixture => fixture.PassCount + fixture.FailCount > 0).ToList();
        if (fixtures.Count == 0)
            return "";

        var began = fixtures.Min(fixture => fixture.StartTime);
        StringBuilder text = new("Time by folder: the sum of its fixtures, with their set-up, and when it began and ended");
        foreach (var folder in fixtures.GroupBy(Folder).OrderByDescending(folder => folder.Sum(Seconds)))
            text.AppendLine().Append(Line(folder.Key, folder.Sum(Seconds), folder.Min(f => f.StartTime) - began, folder.Max(f => f.EndTime) - began));

        text.AppendLine().Append("The slowest fixtures");
        foreach (var fixture in fixtures.OrderByDescending(Seconds).Take(Slowest))
            text.AppendLine().Append(Line(fixture.FullName["CardWeb.Tf.Tests.".Length..], Seconds(fixture), fixture.StartTime - began, fixture.EndTime - began));

        return text.ToString();
    }

    private static IEnumerable<ITestResult> Fixtures(ITestResult result) =>
        result.Test is TestFixture ? [result] : result.Children.SelectMany(Fixtures);

    private static string Folder(ITestResult fixture) => fixture.Test.TypeInfo!.Namespace!["CardWeb.Tf.Tests".Length..].TrimStart('.');

    private static double Seconds(ITestResult fixture) => (fixture.EndTime - fixture.StartTime).TotalSeconds;

    private static string Line(string name, double seconds, TimeSpan from, TimeSpan to) =>
        string.Create(CultureInfo.InvariantCulture, $"  {seconds,7:0.0} s  {from.TotalSeconds,5:0} to {to.TotalSeconds,4:0}  {name}");
}
