using System.Globalization;
using System.Text;

namespace CardWeb.Tf.Benchmarks;

/// <summary>Writes benchmarks/README.md and its plots from what was measured.</summary>
internal static class Report
{
    public static void Write(Results results)
    {
        StringBuilder text = new();
        text.AppendLine(Head);
        foreach (var row in results.Parts.Values.SelectMany(rows => rows))
            text.AppendLine(Line(row));

        text.AppendLine().AppendLine("![Ratios to what is to be reached](ratios.svg)");
        if (results.Growth.Count > 0)
            text.AppendLine().Append(GrowthTable(results.Growth)).AppendLine().AppendLine("![Growth](growth.svg)");

        text.AppendLine().AppendLine("## Conditions").AppendLine();
        foreach (var (part, conditions) in results.Conditions)
            text.AppendLine($"- {part}: {conditions}");

        File.WriteAllText(Path.Combine(Place.Here(), "README.md"), text.ToString());
        File.WriteAllText(Path.Combine(Place.Here(), "ratios.svg"), Plot.Ratios([.. results.Parts.Values.SelectMany(rows => rows).Where(row => row.Reach > 0)]));
        if (results.Growth.Count > 0)
            File.WriteAllText(Path.Combine(Place.Here(), "growth.svg"), Plot.Growth(results.Growth));
    }

    private const string Head = """
        # What everything costs

        ```sh
        dotnet run --project benchmarks                      # everything, in about an hour
        dotnet run --project benchmarks -- commands growth   # these parts; the rest of this page stays
        ```

        This page is written by that command. It first checks that the JSON of every environment is the approved one. Each
        ratio is the median of ours by the median of the peer's, of runs taken in turns; the spread is the least and the
        greatest ratio of two runs that followed each other. Memory is the peak of the whole process tree's proportional set
        size. What a peer needs is installed by the command; its sources are in [peers/](peers). The parts are `commands`,
        `synthesis`, `growth`, `whole`, `up` and `tests`.

        The peers: **AWS CDK for C#** makes as many resources (L1), kind by kind, as CloudFormation; **CDKTF in plain
        JavaScript** makes the same resources with the same values, and is the floor, for it has no JSII; the **whole
        provider package** is the official one, with over a thousand resources, instead of the trimmed one.
        [docs/jsii.md](../docs/jsii.md) says where the rest of the time goes. `pack-bindings.cs` measures the packing alone.

        | What | Against | Ours | Peer | Ratio | Spread | To reach |
        |---|---|---|---|---|---|---|
        """;

    private static string Line(Row row)
    {
        var peer = row.Theirs > 0 ? Number(row.Theirs) + " " + row.Unit : "";
        var ratio = row.Theirs > 0 ? row.Value.ToString("0.00", CultureInfo.InvariantCulture) : "";
        var spread = row.Theirs > 0 ? string.Create(CultureInfo.InvariantCulture, $"{row.Low:0.00} to {row.High:0.00}") : "";
        var reach = row.Reach == 0 ? "" : $"≤ {row.Reach.ToString("0.##", CultureInfo.InvariantCulture)}{(row.Theirs > 0 ? "" : " s")}{(row.IsReached ? "" : ", missed")}";
        return $"| {row.What} | {row.Against} | {Number(row.Ours)} {row.Unit} | {peer} | {ratio} | {spread} | {reach} |";
    }

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : "0", CultureInfo.InvariantCulture);

    private static string GrowthTable(Dictionary<string, Dictionary<int, double>> growth)
    {
        var counts = growth.Values.First().Keys.Order().ToList();
        StringBuilder text = new();
        text.AppendLine("## Growth").AppendLine();
        text.AppendLine("Seconds to synthesize so many environments, each as large as the largest:").AppendLine();
        text.AppendLine($"| | {string.Join(" | ", counts)} |").AppendLine($"|---|{string.Concat(counts.Select(_ => "---|"))}");
        foreach (var (who, seconds) in growth)
            text.AppendLine($"| {who} | {string.Join(" | ", counts.Select(count => Number(seconds[count])))} |");

        return text.ToString();
    }
}
