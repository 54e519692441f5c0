using System.Globalization;
using System.Text.RegularExpressions;

namespace CardWeb.Tf.Benchmarks;

/// <summary>All tests, and the quick half of them, in this clone as it is built.</summary>
internal static partial class TestTimes
{
    private const string Quick = "TestCategory!=Deploys";

    public static async Task MeasureAsync(Results results)
    {
        _ = await Run.OfAsync(new Call(Place.Root, "dotnet", "build"));
        var (all, count) = await TestAsync();
        var (quick, some) = await TestAsync("--filter", Quick);
        results.Set(
            "tests",
            Row.OfSeconds($"`dotnet test`, {count} tests", 600, all.Seconds),
            Row.OfSeconds($"`dotnet test --filter {Quick}`, {some} tests", 90, quick.Seconds));
    }

    private static async Task<(Run Run, string Count)> TestAsync(params string[] more)
    {
        Call call = new(Place.Root, "dotnet", ["test", "--no-build", .. more]);
        var run = await Run.OfAsync(call);
        var count = int.Parse(Total().Match(call.Output).Groups["count"].Value, CultureInfo.InvariantCulture);
        return (run, count.ToString("#,0", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"Total tests: (?<count>\d+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Total();
}
