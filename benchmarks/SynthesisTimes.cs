using System.Globalization;

namespace CardWeb.Tf.Benchmarks;

/// <summary>All environments, and a verb on one of them, against AWS CDK for C# and plain JavaScript with as many resources.</summary>
internal static class SynthesisTimes
{
    private const int Times = 7;
    private const string AwsCdk = "AWS CDK for C#, as many resources";
    private const string JavaScript = "CDKTF in plain JavaScript, the same resources";

    public static async Task MeasureAsync(Results results)
    {
        var (cdk, javascript) = (await Peers.AwsCdkAsync(), await Peers.JavaScriptAsync());
        var (name, file) = Place.Largest;
        var all = await Samples.TakeAsync(Times, () => Peers.OwnAsync(), () => cdk(Place.Approved));
        var floor = await Samples.TakeAsync(Times, () => Peers.OwnAsync(), () => javascript(Place.Approved));

        // It synthesizes that one, and holds it to the policies.
        var one = await Samples.TakeAsync(Times, () => Peers.OwnAsync("policies", name), () => cdk([file]));
        var what = string.Create(CultureInfo.InvariantCulture, $"all {Place.Approved.Length} environments");
        results.Set(
            "synthesis",
            Row.OfTimes(what, AwsCdk, 0.55, all.Ours, all.Theirs),
            Row.OfMemory(what, AwsCdk, 0.43, all.Ours, all.Theirs),
            Row.OfTimes(what, JavaScript, 0, floor.Ours, floor.Theirs),
            Row.OfMemory(what, JavaScript, 0, floor.Ours, floor.Theirs),
            Row.OfTimes($"a verb on one environment (`policies {name}`), its settings changed", AwsCdk, 0.5, one.Ours, one.Theirs));
    }
}
