using System.Globalization;
using CardWeb.Tf.Operations.Probing;
using Spectre.Console;

namespace CardWeb.Tf.Operations.Reports.Health;

/// <summary>The table of servers and their shares of the answers.</summary>
public static class ProbeTable
{
    /// <summary>Makes it.</summary>
    public static Table Of(ProbeResult result)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var heading in (string[])["Answered by", "Instance", "Zone", "Answers", "Share"])
            table.AddColumn(new TableColumn(new Text(heading)).NoWrap());

        foreach (var share in result.Shares)
            Add(table, share.Name, share.InstanceId, share.Zone ?? "-", share.Answers, share.Percent);

        foreach (var (text, count) in result.Others)
            Add(table, text, "-", "-", count, (int)Math.Round(100.0 * count / result.Answers.Count));

        return table;
    }

    private static void Add(Table table, string name, string id, string zone, int count, int percent) => table.AddRow(
        new Text(name),
        new Text(id),
        new Text(zone),
        new Text(count.ToString(CultureInfo.InvariantCulture)),
        new Text(string.Create(CultureInfo.InvariantCulture, $"{percent}%")));
}
