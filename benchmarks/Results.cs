using System.Text.Json;

namespace CardWeb.Tf.Benchmarks;

/// <summary>What was measured last of each part, kept beside the report.</summary>
internal sealed class Results
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static string FileName => Path.Combine(Place.Here(), "results.json");

    /// <summary>The lines of each part.</summary>
    public Dictionary<string, List<Row>> Parts { get; init; } = [];

    /// <summary>Seconds to synthesize so many environments, by who does it.</summary>
    public Dictionary<string, Dictionary<int, double>> Growth { get; init; } = [];

    /// <summary>When, on what machine and with what versions each part was measured.</summary>
    public Dictionary<string, string> Conditions { get; init; } = [];

    public static Results Load() => File.Exists(FileName) ? JsonSerializer.Deserialize<Results>(File.ReadAllText(FileName), s_json)! : new();

    public void Set(string part, params IEnumerable<Row> rows)
    {
        Parts[part] = [.. rows];
        Conditions[part] = Machine.Describe();
        foreach (var row in Parts[part])
            Console.WriteLine(FormattableString.Invariant($"  {row.What} / {row.Against}: {row.Ours:0.00} / {row.Theirs:0.00} {row.Unit} = {row.Value:0.00} ({row.Low:0.00} to {row.High:0.00}), reach {row.Reach:0.00}"));
    }

    public void Save() => File.WriteAllText(FileName, JsonSerializer.Serialize(this, s_json) + "\n");
}
