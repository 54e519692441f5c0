using CardWeb.Tf.Benchmarks;

// What each command and each synthesis costs, as ratios to peers in the same run; see README.md.
//   dotnet run --project benchmarks                      everything, about an hour
//   dotnet run --project benchmarks -- commands growth   these parts; README.md keeps what was measured of the others
if (args is ["synthesize", var count, var folder])
    return Growth.Synthesize(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture), folder);

Dictionary<string, Func<Results, Task>> parts = new()
{
    ["commands"] = Commands.MeasureAsync,
    ["synthesis"] = SynthesisTimes.MeasureAsync,
    ["growth"] = Growth.MeasureAsync,
    ["whole"] = WholeProvider.MeasureAsync,
    ["up"] = UpTimes.MeasureAsync,
    ["tests"] = TestTimes.MeasureAsync,
};
if (args.FirstOrDefault(name => !parts.ContainsKey(name)) is { } unknown)
{
    await Console.Error.WriteLineAsync($"There is no part '{unknown}'. There are: {string.Join(", ", parts.Keys)}; without any, all are measured.");
    return 1;
}

await ApprovedJson.EnsureAsync();
foreach (var (name, measure) in parts.Where(part => args.Length == 0 || args.Contains(part.Key)))
{
    Console.WriteLine($"{name}…");
    var results = Results.Load();
    await measure(results);
    results.Save();
    Report.Write(results);
}

return 0;
