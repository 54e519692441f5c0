using System.Globalization;
using System.Net;
using System.Text;

namespace CardWeb.Tf.Benchmarks;

/// <summary>Two plots, as SVG.</summary>
internal static class Plot
{
    private const int Width = 900;
    private const int Left = 420;
    private const int Bar = 26;

    /// <summary>A bar for each line: what was measured as a share of what is to be reached, which the dashed line is.</summary>
    public static string Ratios(IReadOnlyList<Row> rows)
    {
        const double Most = 1.5;
        double At(double share) => Left + ((Width - Left - 60) * Math.Min(share, Most) / Most);
        StringBuilder text = new(Begin(60 + (rows.Count * Bar)));
        for (var index = 0; index < rows.Count; index++)
        {
            var (row, y) = (rows[index], 40 + (index * Bar));
            var share = row.Value / row.Reach;
            text.AppendLine(Text(Left - 8, y + 15, Plain(row), "end"));
            text.AppendLine(Invariant($"<rect x=\"{Left}\" y=\"{y + 3}\" width=\"{At(share) - Left:0}\" height=\"{Bar - 8}\" fill=\"{(row.IsReached ? "#2f7d4f" : "#b3402a")}\"/>"));
            text.AppendLine(Text((int)At(share) + 6, y + 15, row.Value.ToString("0.00", CultureInfo.InvariantCulture), "start"));
        }

        text.AppendLine(Invariant($"<line x1=\"{At(1):0}\" x2=\"{At(1):0}\" y1=\"30\" y2=\"{40 + (rows.Count * Bar)}\" stroke=\"#555\" stroke-dasharray=\"4\"/>"));
        text.AppendLine(Text((int)At(1), 22, "to be reached", "middle"));
        return text.Append("</svg>\n").ToString();
    }

    /// <summary>A line for each program, both axes logarithmic.</summary>
    public static string Growth(Dictionary<string, Dictionary<int, double>> growth)
    {
        const int Height = 360;
        string[] colours = ["#2f7d4f", "#b3402a", "#3b5ba5"];
        var counts = growth.Values.SelectMany(seconds => seconds.Keys).Distinct().Order().ToList();
        var (least, most) = (growth.Values.SelectMany(s => s.Values).Min() / 1.5, growth.Values.SelectMany(s => s.Values).Max() * 1.5);
        double X(int count) => 60 + (560 * Math.Log(count) / Math.Log(counts[^1]));
        double Y(double seconds) => Height - 40 - ((Height - 70) * Math.Log(seconds / least) / Math.Log(most / least));
        StringBuilder text = new(Begin(Height));
        foreach (var count in counts)
            text.AppendLine(Text((int)X(count), Height - 15, string.Create(CultureInfo.InvariantCulture, $"{count}"), "middle"));

        text.AppendLine(Text(60, 18, "seconds, by environments", "start"));
        foreach (var ((who, seconds), colour) in growth.Zip(colours))
        {
            var points = string.Join(' ', counts.Select(count => Invariant($"{X(count):0},{Y(seconds[count]):0}")));
            text.AppendLine(Invariant($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>"));
            foreach (var count in counts)
                text.AppendLine(Text((int)X(count), (int)Y(seconds[count]) - 6, seconds[count].ToString("0.0", CultureInfo.InvariantCulture), "middle"));

            text.AppendLine(Text(640, (int)Y(seconds[counts[^1]]) + 4, who, "start"));
        }

        return text.Append("</svg>\n").ToString();
    }

    private static string Begin(int height) =>
        Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{height}\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");

    private static string Text(int x, int y, string text, string anchor) =>
        Invariant($"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>");

    private static string Plain(Row row)
    {
        var text = row.What.Replace("`", "", StringComparison.Ordinal) + (row.Unit == "MB" ? ", memory" : "");
        return text.Length <= 64 ? text : text[..63] + "…";
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
